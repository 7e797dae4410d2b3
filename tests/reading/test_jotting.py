"""A free jotting is certain, with all of its words, or it is asked about."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried
from said import READER, said

from thankyou.facts.sayings import Said, Saying
from thankyou.facts.stems import STEMS, Shape, finished, stem_of
from thankyou.reading import Doubt, Setting, read
from thankyou.reading.shorthand import spelled_out

CERTAIN = [
    ("KeyPoint.text", "she checks every slide herself", "you_said", "you check every slide yourself"),
    ("KeyPoint.text", "Dana said that nobody writes code on a Friday", "you_said", "nobody writes code on a Friday"),
    ("KeyPoint.text", "two people have left since June", "you_said", "two people have left since June"),
    ("KeyPoint.text", "how the U.S. team hands over", "about", "how the U.S. team hands over"),
    ("KeyPoint.text", "a move to the U.S.", "about", "a move to the U.S."),
    ("KeyPoint.text", "night staffing on the ward", "about", "night staffing on the ward"),
    ("KeyPoint.text", "moving off the nightly batch", "about", "moving off the nightly batch"),
    ("KeyPoint.text", "the two crews that share one chipper", "about", "the two crews that share one chipper"),
    ("KeyPoint.text", "bonding of oak veneers", "about", "bonding of oak veneers"),
    ("KeyPoint.text", "joking with anxious patients", "about", "joking with anxious patients"),
    ("KeyPoint.text", "nobody writes code on a Friday", "you_said", "nobody writes code on a Friday"),
    ("KeyPoint.text", "the group publishes its failed runs", "you_said", "the group publishes its failed runs"),
    ("KeyPoint.text", "you check every slide yourself", "you_said", "you check every slide yourself"),
    ("KeyPoint.text", "asked me to set a sleeve with no notches", "you_asked", "me to set a sleeve with no notches"),
    ("KeyPoint.text", "told me that the tower has no lift", "you_said", "the tower has no lift"),
    ("KeyPoint.text", "told me I would get a mentor", "you_said", "I would get a mentor"),
    ("KeyPoint.text", "said the last porter stayed for a year", "you_said", "the last porter stayed for a year"),
    ("KeyPoint.text", "we talked about the price of larch", "about", "the price of larch"),
    ("KeyPoint.text", "we both learned on the same press", "sentence", "We both learned on the same press."),
    ("KeyPoint.text", "I said I would rather be early", "sentence", "I said I would rather be early."),
    ("KeyPoint.text", "I told her that I would wait", "sentence", "I told you that I would wait."),
    (
        "KeyPoint.text",
        "told him about the autumn I spent on the barge",
        "sentence",
        "I told you about the autumn I spent on the barge.",
    ),
    ("KeyPoint.text", "I asked Dana who opens up on Sundays", "sentence", "I asked you who opens up on Sundays."),
    ("KeyPoint.text", "Dr Whitlock said that the lift is slow", "you_said", "the lift is slow"),
    ("KeyPoint.text", "Dana answered that the lift is slow", "you_said", "the lift is slow"),
    ("KeyPoint.text", "Dana - nobody lifts alone", "you_said", "nobody lifts alone"),
    ("KeyPoint.text", "nobody lifts alone (Dana)", "you_said", "nobody lifts alone"),
    ("KeyPoint.text", 'Dana: "lift with your knees"', "quote", "lift with your knees"),
    ("Qualification.evidence", "they need a porter who can count", "you_need", "a porter who can count"),
    ("Qualification.evidence", "wants someone who sings", "someone_who", "sings"),
    ("Qualification.evidence", "someone who can calm a queue", "someone_who", "can calm a queue"),
    ("KeyPoint.text", "half of the looms date back to 1920", "you_said", "half of the looms date back to 1920"),
    (
        "KeyPoint.text",
        "drivers now get the rota by text message",
        "you_said",
        "drivers now get the rota by text message",
    ),
    ("KeyPoint.text", "She asked how I would begin a day.", "you_asked", "how I would begin a day"),
    ("Concern.text", "never managed a team", "worry", "I have never managed a team"),
    ("KeyPoint.text", "800 parcels every night before two", "about", "800 parcels every night before two"),
    ("KeyPoint.text", "the quarry, twenty minutes by bus", "about", "the quarry, twenty minutes by bus"),
    (
        "KeyPoint.text",
        "moving from paper to the cloud before tax season",
        "about",
        "moving from paper to the cloud before tax season",
    ),
    (
        "Qualification.need",
        "someone who books the rooms and keeps records",
        "someone_who",
        "books the rooms and keeps records",
    ),
    ("Qualification.need", "driving licence", "you_need", "someone with a driving licence"),
    ("Qualification.need", "HGV licence", "you_need", "someone with an HGV licence"),
    ("Qualification.need", "knowledge of accreditation", "you_need", "knowledge of accreditation"),
    ("Qualification.evidence", "looked after the petty cash", "i_did", "looked after the petty cash"),
    ("Qualification.evidence", "put the choir's library in order", "i_did", "put the choir's library in order"),
    ("Qualification.evidence", "cut sick calls from 38 to 14 a year", "i_did", "cut sick calls from 38 to 14 a year"),
    ("Qualification.evidence", "lost only 3 of 22 drivers", "i_did", "lost only 3 of 22 drivers"),
    ("Qualification.evidence", "qualified as a dyer in 2019", "i_did", "qualified as a dyer in 2019"),
    (
        "Qualification.evidence",
        "taught two classes, one of them at night",
        "i_did",
        "taught two classes, one of them at night",
    ),
    (
        "Qualification.evidence",
        "laid nine kilometres of retaining wall",
        "i_did",
        "laid nine kilometres of retaining wall",
    ),
    ("Qualification.evidence", "can sex day-old chicks", "i_do", "can sex day-old chicks"),
    ("Qualification.evidence", "licensed to drive since 2014", "i_have", "been licensed to drive since 2014"),
    ("Concern.text", "no experience with kilns", "worry", "I have no experience with kilns"),
    ("Concern.text", "whether my back would hold", "sentence", "You wondered whether my back would hold."),
    ("Unsaid.text", "fluent in Sylheti", "sentence", "I am fluent in Sylheti."),
    ("Qualification.need", "able to lift 25 kg", "you_need", "someone able to lift 25 kg"),
    ("Qualification.need", "must be able to lift 25 kilos", "you_need", "someone able to lift 25 kilos"),
    ("Qualification.need", "willing to travel", "you_need", "someone willing to travel"),
    ("Draw.text", "you never throw a plank away", "i_like_that", "you never throw a plank away"),
    ("Draw.text", "I like that the wardens choose the books", "i_like_that", "the wardens choose the books"),
    ("Draw.text", "objects that children may touch", "drawn_to", "objects that children may touch"),
    ("NextStep.text", "trial shift on Saturday", "next", "the trial shift on Saturday"),
    ("NextStep.text", "pre-employment medical on Monday", "next", "the pre-employment medical on Monday"),
    ("NextStep.text", "looking forward to the trial day", "next", "the trial day"),
    ("Remark.text", "both of us trained in Cork", "sentence", "Both of us trained in Cork."),
    ("Remark.text", "we both keep quail", "sentence", "We both keep quail."),
    ("Material.what", "sending you the list", "sending", "the list"),
    ("Qualification.need", "someone who can steady the handover", "someone_who", "can steady the handover"),
    ("Qualification.need", "can say no to a client", "someone_who", "can say no to a client"),
    ("Qualification.need", "a reliable, punctual driver", "you_need", "a reliable, punctual driver"),
    ("Qualification.need", "people who show up", "you_need", "people who show up"),
    ("Qualification.evidence", "led the move to Kafka", "i_did", "led the move to Kafka"),
    ("Qualification.evidence", "I led the move to Kafka", "sentence", "I led the move to Kafka."),
    (
        "Qualification.evidence",
        "cut the monthly pack from 38 pages to six",
        "i_did",
        "cut the monthly pack from 38 pages to six",
    ),
    ("Qualification.evidence", "7 yrs on the bench at the yard", "i_have", "7 years on the bench at the yard"),
    ("Qualification.evidence", "a certified court interpreter", "i_am", "a certified court interpreter"),
    ("KeyPoint.why", "I have been that float nurse", "sentence", "I have been that float nurse."),
    ("Concern.text", "that I have never run a kitchen", "worry", "I have never run a kitchen"),
    ("Concern.answer", "I ran the pass for two summers", "sentence", "I ran the pass for two summers."),
    ("Unsaid.text", "I also keep the ethics paperwork", "sentence", "I also keep the ethics paperwork."),
    ("Draw.text", "a unit that debriefs after every code", "drawn_to", "a unit that debriefs after every code"),
    ("Draw.text", "nobody wears a tie", "i_like_that", "nobody wears a tie"),
    ("NextStep.text", "she will call references next week", "they_will", "call references next week"),
    ("NextStep.text", "I will send the references on Monday", "i_will", "send the references on Monday"),
    ("NextStep.text", "HR will call by Friday", "will", "HR will call by Friday"),
    ("NextStep.text", "Bill will call Monday", "will", "Bill will call Monday"),
    ("NextStep.text", "the trial shift on Saturday", "next", "the trial shift on Saturday"),
    ("Material.what", "the runbook template", "sending", "the runbook template"),
    ("KeyPoint.text", "the weeks before a new crew arrives", "about", "the weeks before a new crew arrives"),
    (
        "KeyPoint.text",
        "why the mill shut before the strike ended",
        "about",
        "why the mill shut before the strike ended",
    ),
    ("KeyPoint.text", "the switch from wax candles to gas", "about", "the switch from wax candles to gas"),
    ("KeyPoint.text", "mail goes from barge to lorry", "you_said", "mail goes from barge to lorry"),
    (
        "KeyPoint.text",
        "she wants pupils called by the names they chose",
        "you_said",
        "you want pupils called by the names they chose",
    ),
    ("KeyPoint.text", "she read to every class last term", "you_said", "you read to every class last term"),
    ("KeyPoint.text", "a third of the guests come by boat", "you_said", "a third of the guests come by boat"),
    ("KeyPoint.text", "the ferry only sails twice a week", "you_said", "the ferry only sails twice a week"),
    ("KeyPoint.text", "she explained that pilots choose their own days", "you_said", "pilots choose their own days"),
    ("KeyPoint.text", "saw how the nets are dried", "i_saw", "how the nets are dried"),
    ("KeyPoint.text", "we toured the dye house", "sentence", "We toured the dye house."),
    ("KeyPoint.text", "two oaks per field, not three", "about", "two oaks per field, not three"),
    ("KeyPoint.why", "because I have been that cook", "why", "I have been that cook"),
    ("KeyPoint.why", "because it keeps people alive", "why", "it keeps people alive"),
    ("KeyPoint.why", "been the new boy on that bus myself", "why", "I have been the new boy on that bus myself"),
    ("KeyPoint.why", "drove that road for years myself", "why", "I drove that road for years myself"),
    ("KeyPoint.text", "was shown the tank room", "sentence", "I was shown the tank room."),
    (
        "Qualification.need",
        "a brewer with a van and their own boat",
        "you_need",
        "a brewer with a van and their own boat",
    ),
    ("Qualification.need", "a tutor good with shy pupils", "you_need", "a tutor good with shy pupils"),
    (
        "Qualification.need",
        "looks for a clerk who still writes by hand",
        "you_need",
        "a clerk who still writes by hand",
    ),
    ("Qualification.need", "needs to be able to swim", "you_need", "someone able to swim"),
    ("Qualification.need", "A brewer who keeps notes.", "you_need", "a brewer who keeps notes"),
    ("Qualification.evidence", "a heavy goods badge since 2011", "i_have", "had a heavy goods badge since 2011"),
    ("Qualification.evidence", "a court clerk since 2011", "i_have", "been a court clerk since 2011"),
    ("Qualification.evidence", "Certified as a rigger.", "i_am", "certified as a rigger"),
    ("Qualification.evidence", "trained as a diver in Oban", "i_did", "trained as a diver in Oban"),
    ("Qualification.evidence", "drew 40 maps, two for the navy", "i_did", "drew 40 maps, two for the navy"),
    ("Qualification.evidence", "rewrote the fire drill for guests", "i_did", "rewrote the fire drill for guests"),
    (
        "Qualification.evidence",
        "Cut glass losses in the bar from 9% to under 2%.",
        "i_did",
        "cut glass losses in the bar from 9% to under 2%",
    ),
    ("Qualification.evidence", "increased bookings by a fifth", "i_did", "increased bookings by a fifth"),
    ("Qualification.evidence", "helped repair the old sluice", "i_did", "helped repair the old sluice"),
    ("Qualification.evidence", "never lost a suitcase", "i_did", "never lost a suitcase"),
    ("Concern.text", "only worked in small bars", "worry", "I have only worked in small bars"),
    ("Concern.text", "worried I'd miss the sea", "worry", "I'd miss the sea"),
    ("Concern.text", "not sure I would settle", "sentence", "You were not sure I would settle."),
    ("Unsaid.text", "that I once ran a lido", "sentence", "I once ran a lido."),
    ("Unsaid.text", "forgot to mention I speak Finnish", "sentence", "I speak Finnish."),
    ("Unsaid.text", "forgot to mention my notice is two weeks", "sentence", "My notice is two weeks."),
    ("Unsaid.text", "have also run a lido", "sentence", "I have also run a lido."),
    ("Draw.text", "that you publish your failures", "i_like_that", "you publish your failures"),
    ("Draw.text", "a dairy owned by its farmers", "drawn_to", "a dairy owned by its farmers"),
    ("Draw.text", "rye bread, made by hand", "drawn_to", "rye bread, made by hand"),
    ("Draw.text", "she lets every cadet steer", "i_like_that", "you let every cadet steer"),
]

ASKED = [
    ("KeyPoint.text", "home every night"),
    ("KeyPoint.text", "small, stable teams"),
    ("KeyPoint.text", "Busy season is Jan - April"),
    ("KeyPoint.text", "release days - nobody codes Fri, rota on the wall"),
    ("KeyPoint.text", "she checks her slides herself"),
    ("KeyPoint.text", "she said we are two people short"),
    ("KeyPoint.text", "we fix it before we chart it"),
    ("KeyPoint.text", "plan reviews"),
    ("KeyPoint.text", "said I talk too fast"),
    ("KeyPoint.text", "dog in the office"),
    ("KeyPoint.text", "we talked about why they left"),
    ("KeyPoint.text", "told her mother about the lift"),
    ("KeyPoint.text", "told them about the lift"),
    ("KeyPoint.text", "Dana - moving house in June"),
    ("Qualification.evidence", "looking for calm"),
    ("KeyPoint.text", "reckons the rota is too tight"),
    ("KeyPoint.text", "told him it would not do"),
    ("Qualification.evidence", "need visa for the islands"),
    ("Qualification.need", "can you start Monday"),
    ("Qualification.need", "lead the crew"),
    ("Qualification.evidence", "looked at by a surgeon"),
    ("Qualification.evidence", "succeeded by my brother"),
    ("KeyPoint.text", "proud father of three girls"),
    ("Qualification.evidence", "painted the hall with volunteer"),
    ("Qualification.evidence", "26 transfers"),
    ("Remark.text", "her dog died in May"),
    ("Remark.text", "both of us from Cork"),
    ("NextStep.text", "Dana will ask Bill about his rota"),
    ("KeyPoint.text", "Night staffing\nFloats only from stepdown"),
    ("KeyPoint.text", "how do you recruit people without email"),
    ("KeyPoint.text", "debtors are at 74 days, target is 45"),
    ("Qualification.need", "reliable, punctual driver"),
    ("Qualification.need", "plan reviews"),
    ("Qualification.need", "Spanish"),
    ("Qualification.evidence", "no points in 19 yrs"),
    ("Qualification.evidence", "native speaker, certified court interpreter"),
    ("Qualification.evidence", "led move to Kafka"),
    ("Qualification.evidence", "did 40 last year; 2 callbacks"),
    ("Qualification.evidence", "used to nights, used to dogs"),
    ("Concern.text", "no rush"),
    ("NextStep.text", "plan visit"),
    ("NextStep.text", "send refs Monday"),
    ("Remark.text", "both cyclists"),
    ("Material.what", "copy of my licence"),
    ("Draw.text", "reading drafts aloud before they are signed"),
    ("KeyPoint.text", "Saturday clinic starting in February"),
    ("KeyPoint.text", "fume extraction at every bench"),
    ("Qualification.evidence", "about forty clients, most of them in town"),
    ("KeyPoint.text", "open day for parents in May"),
    ("Qualification.need", "someone with tools of her own"),
    ("Qualification.need", "keep the accounts straight"),
    ("Qualification.evidence", "Gas Safe registered since 2015"),
    ("Qualification.evidence", "IOSH certified"),
    ("Qualification.evidence", "PA1 and PA6 certificates"),
    ("Qualification.evidence", "about forty regular clients"),
    ("Unsaid.text", "already have a work permit"),
    ("NextStep.text", "Dana will talk to her accountant"),
    ("NextStep.text", "available from December 1"),
    ("Draw.text", "cooks get hired from kitchen"),
    ("Draw.text", "bread that the firm has baked itself"),
    ("KeyPoint.text", "moving the looms to Cork, not before autumn"),
    ("KeyPoint.text", "the chapel, cold and dark"),
    ("KeyPoint.text", "the mill after the flood lost money"),
    ("KeyPoint.text", "the lido after the guard leaves in June"),
    ("KeyPoint.text", "a hedge laid every winter by the same two men"),
    ("KeyPoint.text", "the pier, twenty minutes"),
    ("KeyPoint.text", "no deploys after 3pm"),
    ("KeyPoint.text", "model risk came up"),
    ("KeyPoint.text", "saw a drop in orders since March"),
    ("Qualification.need", "a driver for their own lorries"),
    ("Qualification.evidence", "know the tides by heart, 6 yrs"),
    ("Qualification.evidence", "own boat and clean licence"),
    ("Qualification.evidence", "certified as a diver in 2019"),
    ("Concern.text", "only used paper charts"),
    ("NextStep.text", "Bill asks the trustees, then offer or no offer"),
    ("Unsaid.text", "forgot smthng"),
]


@pytest.mark.parametrize(("place", "words", "form", "kept"), CERTAIN)
def test_a_certain_jotting_becomes_one_declared_form(place: str, words: str, form: str, kept: str) -> None:
    found = read(said(place, words), READER)
    assert isinstance(found, Saying), found
    assert (found.form, found.words) == (form, kept)


@pytest.mark.parametrize(("place", "words"), ASKED)
def test_what_is_not_certain_is_asked_about_with_finished_sentences(place: str, words: str) -> None:
    found = read(said(place, words), READER)
    assert isinstance(found, Doubt), found
    assert found.words == words
    assert len(found.choices) <= 3
    for choice in found.choices:
        assert choice.fields
        stems = {field: stem_of(place.split(".")[0], field) for field in choice.fields}
        made = [finished(stem, choice.fields[field]) for field, stem in stems.items() if stem]
        assert not made or " ".join(made) == choice.sentence


def test_shorthand_is_spelled_out_and_recorded() -> None:
    found = read(said("Qualification.evidence", "worked with Kafka for 7 yrs w/o a claim"), READER)
    assert isinstance(found, Saying)
    assert found.words == "worked with Kafka for 7 years without a claim"
    assert found.spelled == (("yrs", "years"), ("w/o", "without"))


@pytest.mark.parametrize("words", ["the ppl at HRS", "the “yrs” rule", "the YRS rule"])
def test_shorthand_inside_names_and_quotations_stays(words: str) -> None:
    assert spelled_out(words, frozenset({"ppl"})) == (words, ())
    assert spelled_out(f"{words} thru May", frozenset({"ppl"})) == (f"{words} through May", (("thru", "through"),))


def test_who_said_it_is_known_where_only_one_was_there() -> None:
    one = said("KeyPoint.text", "she checks every slide herself")
    sole = READER._replace(speaker="", pronoun="she")
    found = read(one, sole)
    assert isinstance(found, Saying)
    assert found.words == "you check every slide yourself"
    assert isinstance(read(one, sole._replace(pronoun="he")), Doubt)
    assert isinstance(read(one, sole._replace(alone=False)), Doubt)
    assert isinstance(
        read(said("KeyPoint.text", "told me that the tower has no lift"), sole._replace(alone=False)), Doubt
    )


FIRST = [
    ("KeyPoint.text", "was shown the flume, 9 m long", "I was shown the flume, 9 m long."),
    ("KeyPoint.text", "walked the quay, new cranes", "I walked the quay, new cranes."),
    ("KeyPoint.text", "no night boats since June", "You told me that there have been no night boats since June."),
    ("KeyPoint.why", "never had a boss who asked", "I never had a boss who asked."),
    ("KeyPoint.why", "been the new boy in that queue", "I have been the new boy in that queue."),
    ("Qualification.need", "Aroha needs a coach who swims", "You are looking for a coach who swims."),
    ("Qualification.need", "level 2 coach", "You are looking for a level 2 coach."),
    ("Qualification.evidence", "Grade 8 cello, plus theory", "I have Grade 8 cello, plus theory."),
    ("Qualification.evidence", "promoted twice in three years", "I was promoted twice in three years."),
    (
        "Qualification.evidence",
        "have run talks at two yards, no strike at either",
        "I have run talks at two yards, with no strike at either.",
    ),
    ("Concern.text", "three jobs in four years", "You were worried that I have had three jobs in four years."),
    ("Draw.text", "bread that the firm has baked itself", "I am drawn to bread that you have baked yourselves."),
    ("NextStep.text", "need to do the form online", "I need to do the form online."),
    ("Material.what", "will send sample minutes", "I will send sample minutes."),
    ("Remark.text", "off to Crete, two weeks", "It was good to hear that you are off to Crete, two weeks."),
    ("Qualification.need", "must be calm with horses", "You are looking for someone who is calm with horses."),
    ("Qualification.need", "train apprentices", "You are looking for someone who can train apprentices."),
    ("KeyPoint.text", "we talked about her mother", "We talked about your mother."),
    ("KeyPoint.text", "talked about rota", "We talked about the rota."),
    ("KeyPoint.text", "cover for the late shift", "You told me that you cover for the late shift."),
    ("Concern.text", "only did house claims so far", "You were worried that I only did house claims so far."),
    ("Concern.text", "worried about my back", "You were worried about my back."),
    ("NextStep.text", "looking forward to Friday", "I look forward to Friday."),
    ("NextStep.text", "hear back by Friday", "I hope to hear back by Friday."),
    ("Material.what", "sending my CV again", "I am sending you my CV again."),
    ("NextStep.text", "would apply again in May", "I would apply again in May."),
    ("Remark.text", "both of us from Cork", "We are both from Cork."),
    ("Remark.text", "good to hear that the baby sleeps", "It was good to hear that the baby sleeps."),
    ("RejectionReply.feedback", "my test piece", "I would be grateful to hear about my test piece."),
]


@pytest.mark.parametrize(("place", "words", "sentence"), FIRST)
def test_the_natural_sentence_is_offered_first(place: str, words: str, sentence: str) -> None:
    found = read(said(place, words), READER)
    assert isinstance(found, Doubt), found
    assert found.choices[0].sentence == sentence
    assert not any(
        re.search(r"can must|I have only did|You told me that I (?:said|told)", one.sentence) for one in found.choices
    )
    assert len({one.sentence for one in found.choices}) == len(found.choices)


def test_he_or_she_is_the_reader_only_where_nobody_else_was_there() -> None:
    one = said("NextStep.text", "she will call references next week")
    assert isinstance(read(one, READER._replace(alone=False)), Doubt)


_WORDS = st.lists(
    st.sampled_from(
        "I you she they we nobody the a my your night shift team teams nurse checks check led cut yrs w/ thru will can call how why "
        "that who and but on in to for of Friday Kafka Dana 14 £200 , - -> ; small certified someone experience moving working never "
        "always is are was don't it's years new better".split()
    ),
    min_size=1,
    max_size=9,
).map(" ".join)


OPENING = re.compile(r"(?:I |you )?(?:look(?:ing)? forward to|like that|told me(?: that)?|said(?: that)?) ")
"""Beginnings that the form writes itself."""


def _plain(text: str) -> list[str]:
    return re.findall(r"[\w£'’&./-]*\w", text.lower())


@tried(300)
@given(st.sampled_from([stem for stem in STEMS if stem.shape in (Shape.FREE, Shape.SENTENCE)]), _WORDS, st.booleans())
def test_every_word_of_a_jotting_stands_in_its_saying_in_order(stem: object, words: str, alone: bool) -> None:
    found = read(Said("x", stem, words), READER._replace(alone=alone))  # type: ignore[arg-type]
    if isinstance(found, Doubt):
        assert found.words == words
        return
    spelled = dict(found.spelled)
    words = spelled.get(words, words)  # `she checks it` said of the reader: `you check it`
    wanted = [part for word in words.split() for part in _plain(spelled.get(word, word))]
    if found.form in ("they_will", "i_will"):
        wanted = _plain(re.sub(r"^(?:she|they|you|I) will ", "", words))
        wanted = [part for word in wanted for part in _plain(spelled.get(word, word))]
    if found.form == "worry":
        wanted = wanted[wanted[0] == "that" :]
    if opening := OPENING.match(words):
        wanted = [part for word in words[opening.end() :].split() for part in _plain(spelled.get(word, word))]
    stood = iter(_plain(found.sentence if found.form != "you_asked" else "asked " + found.words))
    assert all(any(word == other for other in stood) for word in wanted), (words, found)


@tried(150)
@given(st.sampled_from(STEMS), st.text(min_size=1, max_size=60), st.sampled_from(["reader", "me", "both", ""]))
def test_reading_never_raises(stem: object, words: str, speaker: str) -> None:
    found = read(Said("x", stem, words), READER._replace(speaker=speaker))  # type: ignore[arg-type]
    assert isinstance(found, Saying | Doubt)


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("She needs someone who can close the shop alone.", "someone_who"),
        ("Bill is looking for a baker who knows rye.", "you_need"),
        ("They want somebody with theatre experience.", "you_need"),
    ],
)
def test_whose_need_it_is_matters_as_little_where_several_were_there(words: str, form: str) -> None:
    found = read(said("Qualification.need", words), Setting(names=frozenset({"Dana", "Bill"}), alone=False))
    assert isinstance(found, Saying)
    assert found.form == form


def test_a_thing_and_what_was_done_to_it_is_no_sentence_for_its_full_stop() -> None:
    found = read(said("KeyPoint.text", "A long bench under the windows, built by the boys."), READER)
    assert isinstance(found, Saying) and found.form == "about"


@pytest.mark.parametrize(
    "words", ["\r\n", "A_", "_ _, A_", "Dana a_ .", "handover, _, parking", "ran the till, _", "ran the till - _"]
)
@pytest.mark.parametrize("place", ["KeyPoint.text", "Qualification.evidence", "Concern.text", "Draw.text"])
def test_marks_alone_are_no_words(place: str, words: str) -> None:
    assert isinstance(read(said(place, words), READER), Saying | Doubt)
