"""Well-formed completions are never suspected; what does not finish its sentence is."""

from __future__ import annotations

import pytest
from said import READER, said

from thankyou.facts.sayings import Said, Saying, declared
from thankyou.facts.stems import STEMS, Shape, Stem
from thankyou.reading import Doubt, Setting, read
from thankyou.reading.suspicion import suspected
from thankyou.reading.turning import house_to_you

WELL_FORMED = [
    ("KeyPoint.you_said", "nobody writes code on a Friday"),
    ("KeyPoint.you_said", "the climb is steep, honestly"),
    ("KeyPoint.about", "how to price a repair, honestly"),
    ("KeyPoint.about", "chatting with lonely tenants"),
    ("KeyPoint.you_said", "floats only ever come from stepdown"),
    ("KeyPoint.you_said", "you check every slide yourself"),
    ("KeyPoint.you_said", "what the night team needs is a second fryer"),
    ("KeyPoint.you_said", "for most of the winter the road is closed"),
    ("KeyPoint.you_said", "the kilns are fired on Tuesdays"),
    ("KeyPoint.you_said", "each laboratory stocks its own freezers"),
    ("KeyPoint.you_said", "every driver bags the post"),
    ("KeyPoint.you_said", "no tenor shoulders the whole aria"),
    ("KeyPoint.you_said", "every ferry ships on Monday"),
    ("KeyPoint.you_said", "to keep the licence, each driver sits a test every year"),
    ("KeyPoint.about", "moving off the nightly batch"),
    ("KeyPoint.about", "how the U.S. team hands over"),
    ("KeyPoint.about", "small, stable teams"),
    ("KeyPoint.about", "the hour you spend with each new apprentice"),
    ("KeyPoint.you_asked", "how I would staff nights"),
    ("KeyPoint.you_asked", "about my notice period"),
    ("KeyPoint.i_saw", "two nurses check every bag together"),
    ("KeyPoint.why", "I have been that float nurse"),
    ("KeyPoint.why", "my father drove the same route for thirty years"),
    ("Qualification.you_need", "a reliable, punctual driver"),
    ("Qualification.you_need", "someone to run the Saturday school"),
    ("Qualification.you_need", "people who show up"),
    ("Qualification.someone_who", "knows lathes and can take nights"),
    ("Qualification.someone_who", "never loses a label"),
    ("Qualification.i_did", "cut the handover from 40 minutes to 25 on my unit"),
    ("Qualification.i_did", "once rebuilt a gearbox in a lay-by"),
    ("Qualification.i_did", "was asked to train the new starters"),
    ("Qualification.i_do", "film every class for the parents who cannot come"),
    ("Qualification.i_do", "still teach on Saturdays"),
    ("Qualification.i_do", "test every tube for two hours before it leaves the bench"),
    ("Qualification.i_did", "cut hair on Fridays for five years"),
    ("Qualification.i_did", "clerked the ewe sales at ninety an hour"),
    ("Qualification.i_did", "did Sundays in a flower shop for two years"),
    ("KeyPoint.you_said", "the man before me did nineteen years"),
    ("KeyPoint.you_said", "a nine-year-old carried her own father's bags"),
    ("KeyPoint.why", "I have sung that part too, only mine was an octave lower"),
    ("KeyPoint.why", "I count the kegs before I sign, each and every time"),
    ("KeyPoint.why", "at the mill I learned on one loom with no guard at all, only a broom"),
    ("Draw.i_like_that", "the same four row in the same boat"),
    ("KeyPoint.why", "in our house my mother kept the accounts, so none of us could lie"),
    ("Qualification.someone_who", "can run the kiln on his own of a Sunday"),
    ("KeyPoint.i_answered", "nobody's all right with the cold, but somebody's got to stand in it"),
    ("KeyPoint.you_said", "the first two help with the loading"),
    ("KeyPoint.you_said", "the last bender took his patterns with him"),
    ("KeyPoint.glad", "the night heat no longer depends on one breaker"),
    ("Qualification.i_do", "type 71 words a minute with a radio in one ear"),
    ("Qualification.i_have", "had a clean licence since June"),
    ("KeyPoint.why", "From our village that is an hour in the dark."),
    ("KeyPoint.why", "I have been on the wrong side of that gate, twice, at Corrib in 2019"),
    ("KeyPoint.why", "that is who I learned the fiddle for"),
    ("UpdateReply.needs", "somewhere to lock a bicycle"),
    ("Qualification.i_did", "crewed two trawlers out of Lerwick"),
    ("Withdraw.valued", "the hour you spent on how you dry the kēkē seeds"),
    ("Concern.worry", "at 58 I might stay only until my pension"),
    ("Qualification.i_have", "worked with both presses"),
    ("Qualification.i_have", "held a licence since 2019"),
    ("Qualification.i_have", "been on the road for nineteen years"),
    ("Qualification.i_have", "no points in nineteen years"),
    ("Qualification.i_am", "used to nights"),
    ("Qualification.i_am", "a certified court interpreter"),
    ("Qualification.i_am", "studying for the second part of the exam"),
    ("Qualification.result", "11 of my 14 apprentices passed at the first try."),
    ("NextStep.they_will", "let me know by Friday"),
    ("NextStep.i_will", "WhatsApp the photographs to Ravi"),
    ("Draw.drawn_to", "a unit that debriefs after every code"),
    ("Draw.i_like_that", "the van leaves on time"),
    ("Accept.will_do", "sign and return the letter by Friday"),
    ("Accept.questions", "where I should report on the first day"),
    ("Decline.reason", "I have accepted a post nearer home"),
    ("RejectionReply.wish", "a good season"),
    ("Concern.answer", "I ran the pass for 140 covers for two summers."),
    ("Qualification.someone_who", "organised, ran and closed the fair"),
    ("Qualification.someone_who", "sings, dances and acts"),
    ("Qualification.i_did", "was taught the trade by my aunt"),
    ("Qualification.i_did", "was hired the same day"),
    ("Remark.congratulations_on", "the boat built the year before"),
    ("Remark.good_to_hear", "Biscuit has forgiven you"),
    ("KeyPoint.you_said", "Salford had been without a locksmith"),
    ("KeyPoint.about", "Kafka on the new cluster"),
    ("KeyPoint.about", "Polish lessons after work"),
    ("KeyPoint.you_said", "Hope has a new job"),
    ("Draw.i_like_that", "you compost every stem that comes back from an event"),
    ("KeyPoint.you_said", "we mulch the beds in autumn"),
    ("KeyPoint.you_said", "the keepers own two boats and row their own"),
    ("KeyPoint.why", "we had the same fault, and the same answer"),
    ("KeyPoint.why", "I have rowed that reach, unpaid, for nine winters"),
    ("KeyPoint.why", "I came home, soaked, with the last of the flour"),
    ("KeyPoint.why", "my mother never raised her voice, let alone a hand"),
    ("KeyPoint.why", "I would not hurt a hen, much less a horse"),
    ("KeyPoint.why", "my mother never raised her voice, even at night"),
    ("KeyPoint.you_said", "the students at your centre vote on them"),
    ("KeyPoint.you_said", "the guests at your table salt it"),
    ("EventThanks.will_do", "ask my branch manager on Monday for the card disputes vacancy at Yaba"),
]

MISFITS = [
    ("KeyPoint.i_answered", "only the first week, and then I sleep anywhere"),
    ("KeyPoint.why", "I did nights, my sister days, the lads at school"),
    ("KeyPoint.why", "I ran nights, forklift, cold store, ammonia ticket"),
    ("KeyPoint.why", "it is cold there, docks, steel, wind"),
    ("KeyPoint.i_answered", "never before six, but I can be there by seven"),
    ("KeyPoint.you_said", "the freezers of each laboratory"),
    ("KeyPoint.you_said", "you lot at the back"),
    ("KeyPoint.you_said", "the results of the centre vote on them"),
    ("KeyPoint.you_said", "the boxes with the owner name on them"),
    ("KeyPoint.you_said", "night staffing"),
    ("KeyPoint.you_said", "the shared night rota on the wall"),
    ("KeyPoint.you_said", "how the U.S. team hands over"),
    ("KeyPoint.you_said", "moving off the nightly batch"),
    ("KeyPoint.you_said", "the ward that opens in March"),
    ("KeyPoint.you_said", "that you check every slide yourself"),
    ("KeyPoint.you_said", "she checks every slide"),
    ("KeyPoint.you_said", "Dana checks every slide"),
    ("KeyPoint.you_said", "they never send one man alone"),
    ("KeyPoint.why", "made me think of how we did it"),
    ("KeyPoint.why", "small, stable teams"),
    ("KeyPoint.about", "you check every slide"),
    ("KeyPoint.about", "the new ward will open in March"),
    ("Draw.drawn_to", "you check every slide"),
    ("Draw.drawn_to", "led the move to Kafka"),
    ("Qualification.i_did", "I no points in 19 years"),
    ("Qualification.i_did", "I led the move to Kafka"),
    ("Qualification.i_did", "no points in nineteen years"),
    ("Qualification.i_did", "leading the move to Kafka"),
    ("Qualification.i_did", "a certified welder"),
    ("Qualification.i_did", "run the desk on Fridays for five years"),
    ("Qualification.i_do", "teach there since 2019"),
    ("Qualification.i_did", "tuned the pianos by ear for the past six years"),
    ("Qualification.i_have", "74 percent in algebra and a full licence since March"),
    ("Qualification.someone_who", "plan reviews"),
    ("Qualification.someone_who", "a steady hand"),
    ("Qualification.someone_who", "check every slide"),
    ("Qualification.you_need", "knows lathes"),
    ("Qualification.you_need", "can take nights"),
    ("Qualification.you_need", "checks every bag twice"),
    ("NextStep.they_will", "sending the references"),
    ("NextStep.they_will", "called my old chef"),
    ("NextStep.they_will", "lets me know by Friday"),
    ("NextStep.i_will", "the two references"),
    ("Concern.answer", "Did I say that I ran the pass?"),
    ("Concern.answer", "ran the pass for two summers"),
    ("Qualification.result", "11 of 14 passed"),
    ("Unsaid.not_said", "ethics paperwork"),
    ("Accept.will_do", "return letter by Friday"),
    ("Accept.will_do", "sign w/ HR - bring passport"),
    ("RejectionReply.valued", "the yard tour; Carol's time"),
    ("Qualification.someone_who", "organised, punctual, cheerful"),
    ("Qualification.i_did", "was cut the rota in half"),
    ("Qualification.i_am", "love working with children"),
    ("Remark.congratulations_on", "your team won the quiz"),
    ("RejectionReply.feedback", "my test piece"),
    ("Inquiry.stated", "shortlist would be ready by Friday"),
    ("KeyPoint.why", "my uncle is blind, so notice such things"),
    ("KeyPoint.why", "finally smn says so"),
    ("KeyPoint.why", "old boss never asked"),
    ("KeyPoint.why", "same fault cost us a winter"),
    ("KeyPoint.why", "good for the men, as far as I've seen"),
    ("KeyPoint.why", "we did own repairs there"),
    ("Remark.text", "Bill broke a wrist!!"),
    ("KeyPoint.text", "both hate late calls"),
    ("Outreach.questions", "was the ticket worth it"),
    ("KeyPoint.you_said", "Night staffing\nFloats from stepdown"),
]


@pytest.mark.parametrize(("place", "words"), WELL_FORMED)
def test_well_formed_words_are_not_suspected(place: str, words: str) -> None:
    found = read(said(place, words), READER)
    assert isinstance(found, Saying), found


@pytest.mark.parametrize(
    "stem", [stem for stem in STEMS if stem.shape is not Shape.FREE], ids=lambda stem: f"{stem.owner}.{stem.field}"
)
def test_the_example_of_every_stem_is_not_suspected(stem: Stem) -> None:
    saying = declared(Said("x", stem, stem.example))
    assert saying is not None
    assert suspected(saying, READER) is None


@pytest.mark.parametrize(("place", "words"), MISFITS)
def test_words_that_do_not_finish_their_sentence_are_asked_about(place: str, words: str) -> None:
    found = read(said(place, words), READER)
    assert isinstance(found, Doubt), found
    assert found.words == words
    assert len(found.choices) <= 3


@pytest.mark.parametrize(("place", "words"), [case for case in MISFITS if declared(said(*case)) is not None])
def test_what_was_confirmed_is_not_asked_again(place: str, words: str) -> None:
    assert isinstance(read(said(place, words), READER._replace(confirmed=frozenset({words}))), Saying)


def test_the_reason_shows_the_sentence_that_would_be_written() -> None:
    found = read(said("KeyPoint.you_said", "night staffing"), READER)
    assert isinstance(found, Doubt)
    assert "You told me that night staffing." in found.reason
    assert found.choices[0].sentence == "We talked about night staffing."
    assert found.choices[0].fields == {"about": "night staffing"}
    assert found.choices[-1].fields == {}


def test_a_you_that_could_be_anybody_is_asked_about() -> None:
    words = said("KeyPoint.you_said", "you check every slide")
    assert isinstance(read(words, Setting(alone=False)), Doubt)
    assert isinstance(read(words, Setting(alone=True)), Saying)
    assert isinstance(read(words, Setting(alone=False, speaker="reader")), Saying)


def test_the_initials_of_whoever_was_there_are_asked_about() -> None:
    words = said("Remark.text", "HQ has twins on the way.")
    assert isinstance(read(words, Setting(alone=False)), Saying)
    assert isinstance(read(words, Setting(alone=False, initials=frozenset({"HQ"}))), Doubt)


def test_a_fragment_is_offered_as_a_sentence_first() -> None:
    found = read(said("Qualification.result", "11 of 14 passed"), READER)
    assert isinstance(found, Doubt)
    assert found.choices[0].sentence == "11 of 14 passed."
    assert found.choices[0].fields == {"result": "11 of 14 passed."}


def test_the_third_person_is_offered_as_you() -> None:
    found = read(said("KeyPoint.text", "she checks her slides herself"), READER)
    assert isinstance(found, Doubt)
    assert found.choices[0].sentence == "You told me that you check your slides yourself."
    sentence = read(said("KeyPoint.text", "Dana checks every slide herself."), READER)
    assert isinstance(sentence, Doubt)
    assert sentence.choices[0].fields == {"text": "You check every slide yourself."}


@pytest.mark.parametrize(
    ("place", "words", "small"),
    [
        ("Qualification.you_need", "Confidence with home births", "You are looking for confidence with home births."),
        ("KeyPoint.about", "Night staffing on the ward", "We talked about night staffing on the ward."),
    ],
)
def test_a_capital_that_no_name_has_is_asked_about_with_both(place: str, words: str, small: str) -> None:
    found = read(said(place, words), READER)
    assert isinstance(found, Doubt)
    assert found.choices[0].sentence == small
    assert found.choices[-1].fields == {}
    assert words in found.choices[-1].sentence
    assert isinstance(read(said(place, words), READER._replace(names=frozenset(words.split()))), Saying)


def test_the_only_interviewer_is_not_spoken_of_in_the_third_person() -> None:
    found = read(said("KeyPoint.text", "She let me sweep the yard."), READER._replace(speaker="", pronoun="she"))
    assert isinstance(found, Doubt)
    assert found.choices[0].sentence == "You let me sweep the yard."


def test_a_jotting_that_only_ends_like_a_sentence_is_asked_about() -> None:
    found = read(said("KeyPoint.text", "Launch in Jan (paper till then!)"), READER)
    assert isinstance(found, Doubt)
    assert found.choices[0].fields


def test_what_the_house_does_is_yours_and_what_another_does_is_not() -> None:
    assert house_to_you("straw that the firm has grown itself", Setting()) == "straw that you have grown yourselves"
    assert (
        house_to_you("that the firm has a dog that feeds itself", Setting()) == "that you have a dog that feeds itself"
    )


def test_an_order_among_the_next_steps_is_not_said_to_its_reader() -> None:
    for words in (
        "Please do not write to the jury.",
        "The office answers by Friday. Please call nobody before that.",
        "No letters please. The office answers by Friday.",
        "Send two references to the office by Friday.",
    ):
        assert isinstance(read(said("NextStep.text", words), READER), Doubt), words
    for words in ("Please call me on Friday.", "Feedback comes within a week.", "Talks begin in May."):
        assert isinstance(read(said("NextStep.text", words), READER), Saying), words
