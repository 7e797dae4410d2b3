"""Each thing has room of its own, and nothing says more than its fact: paragraphs, quotations, steps, topics."""

from __future__ import annotations

import re
from typing import Any

import pytest

from thankyou import FactError, Note, Severity, compose

WHO = {
    "candidate": {"name": "Ana Lima", "email": "ana@example.com"},
    "company": "Cedar Freight",
    "role": "Welder",
    "date": "2026-11-12",
    "interviewers": [{"name": "Rosa Delgado"}],
}
WORRY = {"worry": "I would find the winters lonely", "answer": "I have lived alone since 2014."}
SEEDS = pytest.mark.parametrize("seed", range(4))


def note(seed: int = 0, kind: str | None = None, **facts: Any) -> Note:
    return compose({**WHO, **facts}, kind=kind, engine="none", seed=seed)


@SEEDS
def test_a_worry_a_second_point_and_a_kind_word_have_a_paragraph_each(seed: int) -> None:
    points = [
        {"you_said": "the river rises in an hour", "why": "My grandfather kept a gauge on it."},
        {"you_asked": "how I read a gauge that sticks", "i_answered": "I go and look at the bank before I believe it"},
    ]
    proof = {"someone_who": "can mend a gate in the water", "i_have": "a commercial diving ticket and my own adze"}
    made = note(seed, key_points=points, qualifications=[proof], concern=WORRY, personal=["Say hello to the heron."])
    parts = made.body.split("\n\n")
    homes = [
        next(at for at, part in enumerate(parts) if words in part)
        for words in ("river", "sticks", "adze", "lonely", "heron")
    ]
    assert len(set(homes)) == 5 and homes == sorted(homes)


@SEEDS
def test_what_points_back_at_the_news_stands_right_behind_it(seed: int) -> None:
    news = {"text": "your story hour was recorded", "source": "the Courier"}
    made = note(seed, "news", news=news, thought="I listened to it twice.", key_points=[{"about": "the two ovens"}])
    assert "your story hour was recorded. I listened to it twice." in made.body
    plain = note(
        seed, "news", news=news, thought="Baking ahead might carry both shops.", key_points=[{"about": "the two ovens"}]
    )
    assert plain.body.index("two ovens") < plain.body.index("Baking ahead")


@SEEDS
@pytest.mark.parametrize(
    ("done", "sent", "said"),
    [
        ("wrote the night handbook", "the night handbook", "a copy"),
        ("used the handbook of the Leeds night desk", "my night handbook", "my night handbook"),
        ("read your budget and your annual report twice", "my annual budget", "my annual budget"),
        ("drew the plan for the east wing and the site of the old wing", "the site plan", "the site plan"),
    ],
)
def test_a_copy_is_of_what_was_named_and_of_nothing_else(done: str, sent: str, said: str, seed: int) -> None:
    proof = {"someone_who": "can take nights", "i_did": done}
    made = note(seed, qualifications=[proof], materials=[{"sending": sent, "file": "n.pdf"}])
    assert f"{said}." in made.body and ("a copy." in made.body) == (said == "a copy")


@SEEDS
@pytest.mark.parametrize(
    ("will", "end"),
    [
        ("discuss the failed drug screen with me", ""),
        ("run a background check with me present", ""),
        ("let us all know by Friday", "hearing from you"),
        ("post the decision before Thanksgiving", "hearing from you"),
        ("let me have an answer by Friday", "hearing from you"),
        ("be in touch with me by Friday", "hearing from you"),
        ("write to everyone by Friday", "hearing from you"),
        ("walk the boundary with me on Friday", "it"),
        ("let me sit in on a Saturday night", "it"),
    ],
)
def test_only_what_brings_word_or_is_done_with_me_is_looked_forward_to(will: str, end: str, seed: int) -> None:
    body = note(seed, next_steps=[{"they_will": will}]).body
    assert (f"{will}, and I look forward to {end}." in body) if end else ", and I look forward" not in body


@SEEDS
def test_what_goes_back_with_what_they_send_stays_behind_it(seed: int) -> None:
    steps = [{"they_will": "send me the case study by Monday"}, {"i_will": "return it within two days"}]
    body = note(seed, next_steps=steps, enthusiasm=[{"i_like_that": "everyone charts"}]).body
    assert "the case study by Monday. I will return it within two days." in body


@SEEDS
def test_a_topic_with_a_reason_is_no_pleasure_unless_it_is_something_to_be_done(seed: int) -> None:
    sad = {"about": "the accident in March", "why": "I was on that shift."}
    assert "good to talk about the accident" not in note(seed, key_points=[sad]).body
    assert "the accident in March" in note(seed, key_points=[sad]).body


@SEEDS
def test_a_sentence_of_theirs_is_thanked_for_once_and_a_fragment_is_none(seed: int) -> None:
    quotes = [
        {"quote": "we fix it before we chart it", "why": "So did we."},
        {"quote": "the lift lies", "why": "Ours did too."},
    ]
    assert note(seed, key_points=quotes).body.count("stayed with me") <= 1
    bare = note(
        seed, key_points=[{"quote": "Monday mornings"}, {"you_said": "the gate opens late", "why": "Ours did too."}]
    )
    assert "one sentence" not in bare.body
    british = note(seed, locale="en-GB", key_points=[{"quote": "NHS first"}]).body
    assert "“NHS first”." in british or "“NHS first” " in british
    both = [{"you_showed": "the board"}, {"quote": "we fix it before we chart it"}]
    trial = note(seed, medium="trial shift", key_points=both).body
    assert trial.count("Thank you") <= 2 and "we fix it before we chart it" in trial


@SEEDS
@pytest.mark.parametrize(
    ("door", "offered"),
    [("cover single days in the annex", True), ("apply again next year", False), ("be told of short contracts", False)],
)
def test_help_is_offered_where_it_is_help(door: str, offered: bool, seed: int) -> None:
    body = note(seed, "rejection-reply", door=door).body
    assert f"glad to {door}" in body and ("If it would help" in body) == offered


def test_a_question_without_its_answer_stands_beside_no_answers() -> None:
    asked = ["the notice period", {"question": "Can you bring tools?", "answer": "Yes, all but the ladder."}]
    with pytest.raises(FactError, match="asked: “the notice period” stands beside questions"):
        note(0, "information", asked=asked)


@SEEDS
def test_a_detail_that_points_back_stands_behind_the_answer(seed: int) -> None:
    facts = {
        "asked": [{"question": "the notice period", "answer": "six weeks"}],
        "details": ["It can be shortened to four."],
    }
    body = note(seed, "information", **facts, materials=[{"sending": "the scan of my card", "file": "c.pdf"}]).body
    assert body.index("six weeks") < body.index("It can be shortened") < body.index("scan of my card")


@SEEDS
def test_an_inquiry_keeps_what_i_answered_and_says_why_a_bare_topic_is_left_out(seed: int) -> None:
    points = [
        {"you_asked": "how I cover nights", "i_answered": "I begin with volunteers"},
        {"you_said": "the rota is full"},
    ]
    made = note(seed, "inquiry", key_points=points, stated="you would decide by Friday")
    assert "I begin with volunteers" in made.body
    assert [one.fact for one in made.left_out if one.lacks == "why"] == ["key_points[1].you_said"]


@SEEDS
@pytest.mark.parametrize(
    ("proposal", "talked"),
    [
        ("call you on Monday, Tuesday or Wednesday", False),
        ("come in an hour earlier on weekdays", False),
        ("call you on Monday if that is easier", False),
        ("come by the shop on Monday", True),
    ],
)
def test_a_proposal_is_told_whole_and_only_a_visit_is_for_a_talk(proposal: str, talked: bool, seed: int) -> None:
    made = note(seed, "negotiate", offer="$41 an hour", ask="$44 an hour", proposal=proposal)
    assert proposal in made.body and not any("wording" in one.reason for one in made.left_out)
    assert talked or "talk it over" not in made.body
    assert made.body.count(" if ") + made.body.count("If ") <= 1


@SEEDS
@pytest.mark.parametrize(
    ("quote", "whole"),
    [
        ("Feed the soil, not the plant", True),
        ("Slow is smooth.", True),
        ("we fix it before we chart it", True),
        ("Monday mornings", False),
    ],
)
def test_a_bidding_is_a_sentence(quote: str, whole: bool, seed: int) -> None:
    assert ("one sentence" in note(seed, key_points=[{"quote": quote}]).body) == whole


@pytest.mark.parametrize("name", ['Matthias "Matze" Krüger', 'Robert "Bob" Castellano Jr.', "Dana Ortiz"])
def test_whoever_is_greeted_as_they_are_called_is_greeted_right(name: str) -> None:
    made = compose({**WHO, "interviewers": [{"name": name}], "key_points": [{"about": "the rota"}]}, engine="none")
    assert not [one for one in made.issues if one.severity is Severity.ERROR]


@SEEDS
def test_nobody_without_a_vacancy_is_asked_about_needs(seed: int) -> None:
    talk = note(
        seed,
        role=None,
        interviewers=[{"name": "Rosa Delgado", "relation": "informational contact"}],
        key_points=[{"about": "bridges"}],
    )
    assert not any("need" in one or "draws" in one for one in talk.questions)
    assert any("need" in one for one in note(seed, key_points=[{"about": "bridges"}]).questions)


@SEEDS
@pytest.mark.parametrize(
    "answer", ["I might, for a week. What I like is the braking.", "I would. I have started to count to ten."]
)
def test_an_answer_that_grants_the_worry_is_no_but(answer: str, seed: int) -> None:
    made = note(seed, concern={"worry": "I would miss the wheel", "answer": answer})
    assert answer in made.body and ", but I" not in made.body


@SEEDS
def test_a_proof_that_leans_on_its_need_stands_beside_it(seed: int) -> None:
    needs = [
        {"someone_who": "can tune six uprights before nine", "i_did": "tuned for a school in Glendale"},
        {"someone_who": "is willing to vacuum under the keys", "i_have": "found a ring that way"},
    ]
    body = note(seed, qualifications=needs).body
    assert 0 < body.index("a ring that way") - body.index("vacuum under the keys") < 90


@SEEDS
def test_a_kind_word_keeps_the_point_that_it_comes_back_to(seed: int) -> None:
    points = [
        {"you_said": "the mortar is older than the bridge", "why": "I have mixed such mortar."},
        {"i_saw": "a jackdaw's nest in the tracery"},
    ]
    assert "nest" in note(seed, key_points=points, personal=[{"i_hope": "the jackdaws find somewhere drier"}]).body
    assert "nest" not in note(seed, key_points=points).body


@SEEDS
def test_what_draws_me_is_no_part_of_the_advice_before_it(seed: int) -> None:
    reader = [{"name": "Rosa Delgado", "relation": "informational contact"}]
    points = [{"you_said": "I should get a year on site first", "why": "I was about to apply for the course."}]
    body = note(
        seed, role=None, interviewers=reader, key_points=points, enthusiasm=[{"i_like_that": "the teams are so small"}]
    ).body
    assert any(part.startswith("I like that the teams") for part in body.split("\n\n"))


@SEEDS
@pytest.mark.parametrize(
    ("need", "helps"),
    [
        ({"someone_who": "can lift a keg alone", "i_did": "moved pianos for nine years"}, True),
        ({"you_need": "a fitter who can weld and sew", "i_did": "welded for nine years"}, True),
        ({"you_need": "a clean licence", "i_did": "drove a bank bus for four winters"}, False),
        ({"someone_who": "can start at 4:10 in the morning", "i_did": "drove the first bus for two winters"}, True),
        ({"someone_who": "knows the tide at Hoswick", "i_did": "worked creels there for eleven years"}, False),
        ({"someone_who": "is content on an island", "i_have": "spent two winters on Tamsay"}, False),
        ({"you_need": "a colleague who is happy in a tent", "i_have": "seven field seasons behind me"}, False),
        ({"you_need": "a planner the crews trust", "i_did": "spent every second Friday on the shop floor"}, False),
        ({"you_need": "a master's ticket", "i_have": "one for the inland waters"}, False),
        ({"someone_who": "can drive at night", "i_have": "no licence yet"}, False),
        ({"someone_who": "can drive the crane", "i_am": "used to heights"}, False),
    ],
)
def test_who_has_done_what_is_to_be_done_thinks_of_helping(need: dict[str, str], helps: bool, seed: int) -> None:
    body = note(seed, qualifications=[need]).body
    assert bool(re.search(r", and I think I can help: I ", body)) is helps
    assert (next(iter(need.values())) in body) and list(need.values())[1] in body


@SEEDS
@pytest.mark.parametrize(
    "said", ["the post is likely to be cut in May", "your men keep a spare black tie in every coat"]
)
def test_nobody_is_thanked_for_a_bare_remark_which_may_be_bad_news(said: str, seed: int) -> None:
    body = note(seed, key_points=[{"you_said": said}]).body
    assert re.search(rf"(?:You (?:told me|said|mentioned)|I remember you telling me) that {said}\.", body)
    points = [{"you_said": "the hens lay late"}, {"you_said": "the pump floods", "why": "Ours did too."}]
    told = compose({**WHO, "key_points": points}, engine="none", seed=seed, length="detailed").body
    assert told.index("the pump floods") < told.index("the hens lay late")


@SEEDS
def test_another_thing_of_the_kind_is_named(seed: int) -> None:
    need = {"you_need": "one form for the records", "i_did": "wrote the staffing plan for the summer"}
    sent = {"sending": "the winter staffing plan", "file": "p.pdf"}
    assert "the winter staffing plan" in note(seed, qualifications=[need], materials=[sent]).body


@SEEDS
def test_what_another_sentence_comes_back_to_has_room_before_what_nothing_does(seed: int) -> None:
    made = note(
        seed,
        kind="inquiry",
        key_points=[{"you_said": "the relay controllers on Ocean Avenue are older than anyone who can read the drawings", "why": "I still have the drawings my father marked up in 1981."}],
        enthusiasm=[{"i_like_that": "each mechanic keeps the same 70 buildings from one year to the next"}],
        stated="you would choose before Thanksgiving",
        since="renewed my city license on November 20",
        useful="bring the marked-up drawings to your shop for an afternoon",
    )  # fmt: skip
    assert "the drawings my father marked up in 1981" in made.body
    assert re.search(r"\b(?:interest|interested|like|glad)\b", made.body)  # said even where what draws me has no room


@SEEDS
def test_no_three_things_are_thanked_for_at_once(seed: int) -> None:
    points = [
        {"you_showed": "two tanks of larvae that looked the same until you held a lamp to them"},
        {"quote": "an oyster does not know that it is Sunday"},
    ]
    body = note(seed, key_points=points).body
    assert "for showing me two tanks" in body and "One thing you said has stayed with me: “an oyster" in body


@pytest.mark.parametrize("seed", range(40))
def test_nothing_is_thanked_for_too_where_nothing_was_thanked_for(seed: int) -> None:
    body = note(seed, key_points=[{"you_showed": "the press and let me ink it"}, {"you_showed": "the yard"}]).body
    before, _, _ = body.partition("Thank you, too")
    assert re.search(r"Thank(?:s| you)\b", before) and "kind of you" not in body


@SEEDS
def test_an_answer_that_expects_what_was_feared_grants_it(seed: int) -> None:
    concern = {"worry": "I would miss the sea", "answer": "I expect that I shall. My sister has a room for me in Oban."}
    body = note(seed, concern=concern).body
    assert "but I expect" not in body and "I expect that I shall." in body


@SEEDS
def test_who_says_again_what_was_feared_grants_it(seed: int) -> None:
    feared = {
        "worry": "I would be nervous in a full room",
        "answer": "I was nervous three times. I call it weekly now.",
    }
    body = note(seed, concern=feared).body
    assert re.search(
        r"I know you were (?:worried|concerned) that I would be nervous in a full room\. I was nervous", body
    )


@SEEDS
def test_who_has_chosen_me_is_told_which_need_a_proof_answers(seed: int) -> None:
    facts: dict[str, Any] = {"kind": "negotiate", "offer": {"pay": "$50,000"}, "ask": "a base salary of $55,000"}
    need = {"someone_who": "can get through the backlog", "i_did": "tested 1,260 lots"}
    body = note(seed, qualifications=[need], **facts).body
    assert "You need someone who can get through the backlog, and I tested 1,260 lots." in body


@SEEDS
def test_of_bare_things_one_is_thanked_for_and_a_quotation_stands_for_what_was_said(seed: int) -> None:
    points = [
        {"you_said": "you have gone up a ladder 4,000 times"},
        {"quote": "I want a cox who looks at my feet"},
        {"about": "the wipes in the wet well"},
        {"you_showed": "the ciliates under the lens"},
        {"you_asked": "what I do in fog", "i_answered": "I stop"},
    ]
    made = note(seed, key_points=points)
    assert "I want a cox who looks at my feet" in made.body and "4,000 times" not in made.body
    assert ("the wipes" in made.body) != ("the ciliates" in made.body)
    assert {one.fact for one in made.left_out} == {"key_points[0]", "key_points[3]"}


@SEEDS
def test_what_i_will_do_stands_behind_what_happens_before_as_the_facts_tell_it(seed: int) -> None:
    for first in ({"next": "the bench trial on Tuesday"}, {"they_will": "set up a bench trial"}):
        body = note(seed, next_steps=[first, {"i_will": "bring my own forceps"}]).body
        assert body.index("bench trial") < body.index("bring my own forceps")
    rings = [{"they_will": "call me on Friday"}, {"i_will": "send two references"}]
    body = note(seed, next_steps=rings).body
    assert body.index("send two references") < body.index("call me on Friday")
    waits = [{"they_will": "write after the committee"}, {"i_will": "forward my report before then"}]
    body = note(seed, next_steps=waits).body
    assert body.index("after the committee") < body.index("before then")


@SEEDS
def test_what_came_of_it_is_joined_to_what_was_done_where_both_are_short(seed: int) -> None:
    short = {"i_did": "changed the blade every eight blocks", "result": "Our recuts went to 4%."}
    joined, apart = "every eight blocks, and our recuts went to 4%.", "every eight blocks. Our recuts went to 4%."
    assert joined in note(seed, qualifications=[short | {"you_need": "somebody who can run the cutting room"}]).body
    assert apart in note(seed, qualifications=[short | {"you_need": "fewer recuts"}]).body


@SEEDS
def test_the_wish_is_said_beside_a_liking_with_a_pause_in_it(seed: int) -> None:
    for liked in ("everyone charts, even you", "you say what you mean: no more, no less"):
        body = note(seed, enthusiasm=[{"i_like_that": liked}]).body
        assert re.search(rf"{liked}\. I would be (?:very )?glad to", body)


@SEEDS
def test_a_sad_topic_is_no_pleasure_to_have_talked_about(seed: int) -> None:
    points = [{"about": "the two deaths on the ward last winter", "why": "I lost a patient in the same way."}]
    assert not re.search(
        r"(?:glad|good) (?:that|to|of)", note(seed, key_points=points).body.split("in the same way")[0]
    )


@pytest.mark.parametrize("relation", ["executive", "peer"])
def test_whoever_was_met_and_is_only_high_up_has_a_first_name(relation: str) -> None:
    helen = {"name": "Helen Marsh", "relation": relation}
    assert ("Helen," in note(interviewers=[helen]).body) and "Marsh" not in note(interviewers=[helen]).body.split(",")[
        0
    ]
    formal = compose({**WHO, "interviewers": [helen]}, tone="formal", engine="none")
    assert formal.body.startswith("Dear Helen Marsh,")
    strange = {"candidate": WHO["candidate"], "interviewers": [helen], "kind": "outreach"}
    assert relation == "peer" or compose(strange, engine="none").body.startswith("Dear Helen Marsh,")


@pytest.mark.parametrize(
    ("name", "title", "greeted"),
    [
        ("Hon. Marisol Etcheverry", "Supervising Judge", "Dear Judge Etcheverry,"),
        ("The Honorable Ann Ray", "Associate Justice", "Dear Justice Ray,"),
        ("Hon. Ann Ray", "Mayor", "Dear Hon. Ann Ray,"),
    ],
)
def test_a_judge_is_greeted_by_what_a_judge_is_called(name: str, title: str, greeted: str) -> None:
    assert note(interviewers=[{"name": name, "title": title}], locale="en-US").body.startswith(greeted)


@SEEDS
def test_what_was_told_opens_as_a_memory_once_and_is_told_plainly_after(seed: int) -> None:
    points = [
        {"you_said": "the river rises in an hour", "why": "My grandfather kept a gauge on it."},
        {"you_said": "nobody dredges before May", "why": "I have seen a spawning bed filled in."},
    ]
    body = note(seed, key_points=points).body
    assert "I remember you telling me that the river rises in an hour." in body and body.count("I remember") == 1
    assert re.search(r"You (?:also )?(?:told|said|mentioned)[^.]*that nobody dredges", body)


@SEEDS
def test_an_answer_in_two_clauses_stays_beside_a_question_of_when(seed: int) -> None:
    asked = {"you_asked": "what I do when a gauge sticks", "i_answered": "I look at the bank, and then I tap the gauge"}
    body = note(seed, key_points=[asked]).body
    assert "Asked what I do when a gauge sticks, I said that I look at the bank, and then I tap the gauge." in body


@SEEDS
def test_what_i_have_is_no_help_that_i_hope_for(seed: int) -> None:
    need = [{"you_need": "a diver with a ticket", "i_have": "a commercial diving ticket"}]
    body = note(seed, qualifications=need).body
    assert "help" not in body and ", and I have a commercial diving ticket." in body


@SEEDS
def test_a_result_in_two_clauses_parts_no_deed_from_its_need(seed: int) -> None:
    need = {"you_need": "quieter mornings", "i_did": "moved the deliveries to six", "result": "We slept, and they did."}
    body = note(seed, qualifications=[need]).body
    assert re.search(r"quieter mornings, so [^.]* I moved the deliveries to six\. We slept, and they did\.", body)


@SEEDS
def test_an_answer_that_denies_as_the_worry_does_speaks_for_it_first(seed: int) -> None:
    denied = {"worry": "I had never registered a birth at sea", "answer": "I have not, and I would like to learn it."}
    other = denied | {"answer": "I kept the books of a ferry."}
    assert not re.search(r"\bbut\b", note(seed, concern=denied).body, re.IGNORECASE)
    assert any("but" in note(each, concern=other).body.lower() for each in range(4))


@SEEDS
def test_news_since_we_spoke_is_told_in_the_perfect_where_it_can_be(seed: int) -> None:
    body = note(seed, kind="inquiry", since=["passed the second part of my exam"]).body
    assert "Since we spoke, I have passed the second part of my exam." in body


@SEEDS
def test_why_details_matter_is_not_said_of_the_answers_before_it(seed: int) -> None:
    answered = {"question": "whether my ticket is valid", "answer": "It is, until May."}
    told = {"asked": answered, "details": ["My ticket is for mixed gas."], "matters": "your two bells are of that type"}
    assert "I mention" not in note(seed, kind="information", **told).body
    assert "I mention" in note(seed, kind="information", **told | {"asked": "my ticket"}).body


@SEEDS
def test_a_favour_that_they_will_do_is_thanked_for(seed: int) -> None:
    favour = [{"they_will": "mail me the defoliation charts"}]
    assert "Thank you for offering to mail me the defoliation charts." in note(seed, next_steps=favour).body
    for other in (
        "mail me the decision",
        "send me the charts by Monday",
        "mail the charts to the board",
        "send me a bill",
    ):
        assert "offering" not in note(seed, next_steps=[{"they_will": other}]).body


@SEEDS
def test_what_was_seen_opens_as_a_memory(seed: int) -> None:
    point = {"i_saw": "three plates stacked in a bread cabinet", "why": "We kept ours in a tea chest."}
    assert "I remember seeing three plates stacked in a bread cabinet." in note(seed, key_points=[point]).body


@SEEDS
def test_no_sign_off_wishes_what_the_line_before_it_wished(seed: int) -> None:
    body = note(seed, personal=["I send my best wishes to your team."]).body
    assert not re.search(r"\n\n(?:Best|All the best)", body)


@SEEDS
def test_a_proof_that_is_no_clause_of_its_need_stands_beside_it(seed: int) -> None:
    need = {"you_need": "Level 4 food safety", "i_have": "passed Level 3, sat Level 4 in May, and am waiting for it"}
    body = note(seed, qualifications=[need]).body
    assert "You need Level 4 food safety; I have passed Level 3, sat Level 4 in May, and am waiting for it." in body


@SEEDS
def test_answers_in_writing_are_named_in_the_subject(seed: int) -> None:
    asked = [{"question": "whether my ticket is valid", "answer": "It is, until May."}]
    made = note(seed, kind="information", asked=asked)
    assert re.search(r"answer|question|asked|wanted", made.subject)


@pytest.mark.parametrize(
    ("worry", "answer", "granted"),
    [
        ("I do not have a doctorate", "I have trained nine doctoral students.", False),
        ("I did not know the Basin flora yet", "I learned the steppe flora in two seasons.", False),
        ("I had no experience with lathes", "I have no experience with lathes, and I learn fast.", True),
        ("I had never run a kitchen of this size", "I have never run one, and I would start with lunches.", True),
        ("my French was not good enough", "My French is weak, and I learn.", True),
        ("I was afraid of heights", "I have been afraid of heights all my life, and I climb anyway.", True),
        ("I am not a morning person", "I am no morning person, and I am on time.", True),
        ("I have moved four times", "I have moved four times, and each time for a child.", True),
        ("I had only ever driven on tyres", "I have never had rails under me, so I have no habits to unlearn.", True),
    ],
)
def test_an_answer_grants_a_worry_by_its_words_or_its_denial(worry: str, answer: str, *, granted: bool) -> None:
    for seed in range(4):
        body = note(seed, concern={"worry": worry, "answer": answer}).body
        apart = f"{worry}. {answer}" in body
        assert apart is granted, body


@SEEDS
def test_congratulations_open_a_note_and_do_not_trail_behind_it(seed: int) -> None:
    points = [{"quote": "Leave it so that the next fool can undo it."}, {"about": "the flood", "why": "I know it."}]
    body = note(seed, key_points=points, personal=[{"congratulations_on": "your thirty years at the desk"}]).body
    assert "ongratulations on your thirty years at the desk" in body.split("\n\n")[1].split(".")[0]


@SEEDS
def test_a_wish_with_no_reason_is_no_paragraph_of_its_own(seed: int) -> None:
    proof = [{"you_need": "somebody for nights", "i_have": "worked nights for six winters at the ferry terminal"}]
    for personal in ([], ["I hope that your leeks survive the badgers."]):
        parts = note(seed, qualifications=proof, personal=personal).body.split("\n\n")
        wish = next(part for part in parts if re.search(r"I would (?:be very glad|very much like) to", part))
        assert "ferry terminal" in wish


@SEEDS
def test_what_one_says_is_an_answer_and_not_said_to_be_said(seed: int) -> None:
    for answer in ("I say nothing until the judge has seen it", "I say nothing, because a nod is for the judge"):
        asked = {"you_asked": "what I do when a witness nods", "i_answered": answer}
        body = note(seed, key_points=[asked]).body
        assert f"You asked what I do when a witness nods, and my answer was that {answer}." in body


@SEEDS
def test_news_is_said_to_remind_of_nothing_that_it_has_no_word_of(seed: int) -> None:
    facts: dict[str, Any] = {"kind": "news", "news": {"text": "the council has bought the old coal yard"}}
    other = note(seed, key_points=[{"about": "the feud over the water butt"}], **facts).body
    assert "think of" not in other and "our talk" in other
    bodies = [note(each, key_points=[{"about": "the coal yard"}], **facts).body for each in range(6)]
    assert any("It made me think of what we said about the coal yard." in body for body in bodies)


@SEEDS
def test_why_a_detail_matters_stands_behind_it_beside_one_answer(seed: int) -> None:
    told = {
        "asked": {"question": "whether my time at sea was logged", "answer": "It was, all 214 days."},
        "details": ["The main engine was a six-cylinder of 1971."],
        "matters": "your ferry has the same fuel pumps",
    }
    body = note(seed, kind="information", **told).body
    assert "of 1971. Your ferry has the same fuel pumps." in body


@SEEDS
def test_what_they_wait_for_is_not_sent_in_case(seed: int) -> None:
    for thing in ("the references that you asked for", "my completed I-9", "the contract, signed"):
        body = note(seed, materials=[{"sending": thing, "file": "a.pdf"}]).body
        assert "In case" not in body and thing in body


@SEEDS
def test_a_day_is_named_where_no_job_is(seed: int) -> None:
    assert "Thursday" in note(seed, role=None).body


@SEEDS
def test_a_lone_remark_is_told_also_where_it_is_advice(seed: int) -> None:
    advice = "I should call the ward before I come"
    assert f"I remember you telling me that {advice}." in note(seed, key_points=[{"you_said": advice}]).body


@SEEDS
def test_news_without_a_day_still_goes_back_to_what_was_talked_about(seed: int) -> None:
    point = {"about": "moving off the nightly batch", "why": "I have been that float nurse."}
    facts: dict[str, Any] = {"kind": "news", "date": None, "news": {"text": "the council has approved your depot"}}
    body = compose({**WHO, **facts, "key_points": [point]}, engine="none", seed=seed).body
    assert "nightly batch. I have been that float nurse." in body


@SEEDS
def test_news_of_a_day_is_told_in_its_tense(seed: int) -> None:
    body = note(seed, kind="inquiry", since=["renewed my certificate on November 23"]).body
    assert "One thing is new since we spoke: I renewed my certificate on November 23." in body
