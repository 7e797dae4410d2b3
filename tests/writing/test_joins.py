"""What is said together, in which order, and in whose words: notes of a few facts, read whole."""

from __future__ import annotations

import re
from typing import Any

import pytest

from thankyou import Interview, Note, compose, compose_all
from thankyou.facts.sayings import Saying
from thankyou.planning.brief import briefs
from thankyou.planning.order import MOST_PAST_LENGTH, fitted
from thankyou.planning.units import Unit
from thankyou.writing.draft import _plainer

WHO: dict[str, Any] = {
    "candidate": "Demba Jallow",
    "company": "Cedar Freight",
    "role": "Night Shift Lead",
    "date": "2026-11-13",
    "interviewers": ["Rosa Delgado"],
}
REASONED = {"you_said": "most mis-picks happen at dawn", "why": "I saw the same at Polar."}
BARE = {"you_said": "nobody new drives the reach truck"}


def note(seed: int = 0, **facts: Any) -> Note:
    return compose({**WHO, **facts}, engine="none", seed=seed)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("points", [[REASONED, BARE], [BARE, REASONED]])
def test_nothing_stands_between_a_remark_and_its_reason(points: list[dict[str, str]], seed: int) -> None:
    body = compose({**WHO, "key_points": points}, engine="none", seed=seed, length="detailed").body
    assert "most mis-picks happen at dawn. I saw the same at Polar." in body
    assert body.index("most mis-picks") < body.index("nobody new drives the reach truck")


@pytest.mark.parametrize("seed", range(6))
def test_what_was_asked_for_comes_before_what_comes_on_top(seed: int) -> None:
    facts = [
        {"i_have": "a forklift licence"},
        {"someone_who": "can keep people past the winter", "i_did": "kept 22 of 25 at Polar"},
    ]
    body = note(seed, qualifications=facts).body
    assert body.index("can keep people past the winter") < body.index("I also have a forklift licence.")


@pytest.mark.parametrize("kind", ["thank-you", "inquiry", "rejection-reply", "withdraw", "event-thanks", "news"])
@pytest.mark.parametrize("asked", ["What do you do when a cook walks out?", "what do you do when a cook walks out?"])
def test_a_question_of_theirs_is_never_asked_by_me(kind: str, asked: str) -> None:
    more: dict[str, Any] = {
        "event-thanks": {"event": {"name": "the guild fair"}},
        "news": {"news": {"text": "you have moved"}},
    }
    point = {"you_asked": asked, "i_answered": "I cut two dishes"}
    made = note(kind=kind, key_points=[point], **more.get(kind, {}))
    assert "cook walks out" not in made.body.replace(f"“{asked[0].upper()}{asked[1:]}”", "")
    if kind == "thank-you":
        assert "You asked me: “What do you do when a cook walks out?” I cut two dishes." in made.body


@pytest.mark.parametrize(
    ("company", "said"),
    [
        ("Directorate of Statistics", "the Directorate of Statistics"),
        ("Oregon Department of Transportation", "the Oregon Department of Transportation"),
        ("Bank of Ireland", "Bank of Ireland"),
        ("House of Fraser", "House of Fraser"),
    ],
)
def test_an_institution_takes_its_article(company: str, said: str) -> None:
    bodies = [note(seed, company=company, kind="connect").body for seed in range(8)]
    assert any(f" at {said}." in body for body in bodies)
    assert not any(said != company and f" {company}" in body.replace(said, "") for body in bodies)


def test_two_days_of_one_name_are_told_apart() -> None:
    assert " on Friday " in note(key_points=[REASONED]).body
    body = note(next_steps=[{"next": "the driving test on Friday"}]).body
    assert "November 13" in body and body.count("on Friday") == 1


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("caseload post on Skye", "the caseload post on Skye"),
        ("Researcher in Edge Turbulence", "the role of Researcher in Edge Turbulence"),
        ("Night Lead", "the Night Lead role"),
    ],
)
def test_a_post_is_named_once(role: str, said: str) -> None:
    assert any(said in note(seed, role=role, locale="en-US").body for seed in range(4))


def test_a_fact_that_a_kind_has_no_place_for_is_said_to_be_left_out() -> None:
    made = note(kind="accept", offer={"title": "Night Shift Lead"}, key_points=[BARE])
    assert {one.fact: one.reason for one in made.left_out} == {
        "key_points[0].you_said": "a message of this kind has no place for it"
    }


@pytest.mark.parametrize("seed", range(6))
def test_a_subject_promises_one_question_only_where_there_is_one(seed: int) -> None:
    asked = ["what I could do better in a trial service", "Should I have shown more pastry?"]
    assert "one question" not in note(seed, kind="feedback-request", questions=asked).subject


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("tone", ["warm", "formal"])
@pytest.mark.parametrize("worry", ["I have never managed nights", "I managed days until then", "I might leave soon"])
def test_a_worry_is_told_with_what_answers_it(worry: str, tone: str, seed: int) -> None:
    for answer in ("I ran a ward for a year.", "A ward was mine for a year."):
        body = compose({**WHO, "concern": {"worry": worry, "answer": answer}}, engine="none", seed=seed, tone=tone).body
        whole = f"I know you were (?:worried|concerned) that {worry}\\. {answer}"
        taken_up = f"As for your (?:worry|concern) that {worry}, I ran a ward"
        against = f"(?:I know you|You) were (?:worried|concerned) that {worry}, but I ran a ward"
        mine, now = answer.startswith("I"), worry.startswith("I have")
        assert re.search(whole if not mine else taken_up if now else against, body)


@pytest.mark.parametrize("seed", range(4))
def test_a_sentence_that_ends_in_there_follows_the_name_of_the_place(seed: int) -> None:
    body = note(seed, enthusiasm="My grandmother is a patient there.").body
    assert re.search(r"Cedar Freight\. My grandmother is a patient there\.", body)


@pytest.mark.parametrize("reason", [{}, {"why": "I was about to take the other course."}])
def test_advice_is_followed_by_what_comes_of_it(reason: dict[str, str]) -> None:
    reader = [{"name": "Rosa Delgado", "relation": "informational contact"}]
    point = {"you_said": "I should get a year on site first", **reason}
    body = note(
        interviewers=reader, role=None, key_points=[point], next_steps=[{"i_will": "look for a place on site"}]
    ).body
    said = f"{point['you_said']}. {reason.get('why', '')}".strip()
    assert f"{said} I will look for a place on site." in body


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("I was ten minutes late", False),
        ("I arrived half an hour late", False),
        ("I was rather nervous", False),
        ("I was ten minutes late, and I am sorry", True),
        ("I came to teaching late", True),
        ("I was never late in nine years", True),
    ],
)
def test_what_went_badly_is_not_recalled_without_a_word_of_regret(words: str, kept: bool) -> None:
    made = note(key_points=[{"you_said": words}])
    assert (words in made.body) == kept
    assert [left.fact for left in made.left_out] == ([] if kept else ["key_points[0].you_said"])


@pytest.mark.parametrize("seed", range(6))
def test_what_is_sent_follows_the_point_that_it_is_about(seed: int) -> None:
    asked = {"you_asked": "how I would read the pick log", "i_answered": "I would go aisle by aisle"}
    log = note(seed, key_points=[REASONED, asked], materials=[{"sending": "the pick log that I kept at Polar"}]).body
    assert re.search(r"aisle by aisle\. [^.\n]* the pick log that I kept at Polar\.", log)
    picks = note(seed, key_points=[REASONED, asked], materials=[{"sending": "a list of the mis-picks"}]).body
    assert re.search(r"I saw the same at Polar\. [^.\n]* a list of the mis-picks\.", picks)


@pytest.mark.parametrize("seed", range(6))
def test_what_is_sent_and_has_no_point_comes_after_all_of_them(seed: int) -> None:
    sent = {"materials": [{"sending": "a copy of my licence"}]}
    told = compose({**WHO, "key_points": [REASONED, BARE], **sent}, engine="none", seed=seed, length="detailed").body
    assert max(told.index("mis-picks"), told.index("reach truck")) < told.index("a copy of my licence")


@pytest.mark.parametrize("seed", range(6))
def test_a_need_is_told_with_its_proof_behind_the_point_that_it_answers(seed: int) -> None:
    need = {"someone_who": "can calm a dock", "i_did": "cut our mistakes at dawn by half", "answers": "mis-picks"}
    told = note(seed, key_points=[REASONED], qualifications=[need])
    assert told.body.index("I saw the same at Polar.") < told.body.index("can calm a dock")
    assert told.body.index("can calm a dock") < told.body.index("cut our mistakes at dawn by half")
    assert not told.left_out


@pytest.mark.parametrize("seed", range(6))
def test_a_worry_stands_before_an_answer_that_takes_it_up(seed: int) -> None:
    worry = {"worry": "I have never worked on water jets", "answer": "That is true. I have booked the course in April."}
    body = note(seed, concern=[worry]).body
    assert "water jets. That is true. I have booked" in body
    assert "understand your concern" not in body


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("worry", ["my German would not carry me", "I would get bored"])
def test_what_might_be_is_a_worry_and_no_question(worry: str, seed: int) -> None:
    body = note(seed, concern=[{"worry": worry, "answer": "I have two courses behind me."}]).body
    assert f"whether {worry}" not in body and f"that {worry}" in body


@pytest.mark.parametrize("seed", range(6))
def test_what_draws_me_and_a_next_step_need_no_further_close(seed: int) -> None:
    draws = [{"drawn_to": "a yard that loads by hand"}]
    body = note(seed, key_points=[REASONED], enthusiasm=draws, next_steps=[{"next": "the trial shift"}]).body
    assert re.search(
        r" part of a yard that loads by hand\.\n\nI (?:am looking|look) forward to the trial shift\.\n", body
    )
    assert "hearing from you" not in body


@pytest.mark.parametrize("seed", range(4))
def test_each_need_is_joined_to_its_proof(seed: int) -> None:
    made = note(
        seed,
        qualifications=[
            {"someone_who": "can keep people past the winter", "i_did": "kept 22 of 25 at Polar"},
            {"you_need": "a trainer for the reach trucks", "i_have": "the trainer's ticket from Corby"},
        ],
    )
    joined = r"(, and|, and I [\w ]+:|, so (?:it may help|I hope it helps) that|\.) I"
    kept = re.search(rf"can keep people past the winter{joined} kept 22 of 25 at Polar\.", made.body)
    ticket = re.search(rf"a trainer for the reach trucks{joined} have the trainer.s ticket from Corby\.", made.body)
    assert kept and ticket and kept[1] != ticket[1]
    assert "looking for a trainer" not in made.body  # a thing is needed, a person looked for
    assert not made.left_out


@pytest.mark.parametrize("seed", range(4))
def test_what_would_only_be_read_back_is_left_out_and_said_so(seed: int) -> None:
    remarks = [{"you_said": "the gate opens at five"}, {"you_said": "the scales are new"}, {"i_saw": "two empty docks"}]
    made = note(seed, key_points=[REASONED, *remarks])
    said = [
        point for point in ("the gate opens at five", "the scales are new", "two empty docks") if point in made.body
    ]
    assert not said
    assert {one.fact for one in made.left_out} == {"key_points[1]", "key_points[2]", "key_points[3]"}
    assert "the gate opens at five" in note(seed, key_points=remarks).body
    asked_for = compose({**WHO, "key_points": [REASONED, *remarks]}, engine="none", seed=seed, length="detailed")
    assert "the scales are new" in asked_for.body and not asked_for.left_out


@pytest.mark.parametrize("seed", range(4))
def test_a_third_proof_does_not_say_also_again(seed: int) -> None:
    proofs = [
        {"i_did": "kept 22 of 25 at Polar"},
        {"i_have": "a forklift licence"},
        {"i_did": "taught the rigging class"},
    ]
    body = note(seed, qualifications=proofs).body
    assert all(one["i_did" if "i_did" in one else "i_have"] in body for one in proofs) and body.count("I also") <= 1


@pytest.mark.parametrize("seed", range(4))
def test_a_sight_of_which_nothing_is_made_stands_only_where_there_is_nothing_else(seed: int) -> None:
    sight = {"i_saw": "two full docks"}
    assert "two full docks" in note(seed, medium="in person", key_points=[sight]).body
    assert "two full docks" not in note(seed, medium="in person", key_points=[REASONED, sight]).body


@pytest.mark.parametrize("seed", range(4))
def test_what_you_did_next_stands_behind_you_showed_me_alone(seed: int) -> None:
    body = note(seed, key_points=[{"you_showed": "the reach truck and let me lift one pallet"}]).body
    assert "You showed me the reach truck and let me lift one pallet." in body


@pytest.mark.parametrize("seed", range(4))
def test_a_whole_sentence_that_was_not_said_is_led_in(seed: int) -> None:
    body = note(seed, unaddressed=["I also drive the tugs."]).body
    assert re.search(r"(?:: |one thing (?:out|more)\. |get to\. )I also drive the tugs\.", body)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    ("step", "end"),
    [
        ({"they_will": "write to me by Friday"}, "to me by Friday, and I look forward to hearing from you."),
        (
            {"who": "the office", "will": "write by Friday"},
            "the office will write by Friday, and I look forward to hearing more.",
        ),
        ({"they_will": "ring me on Friday"}, "ring me on Friday, and I look forward to it."),
        ({"they_will": "text me a time"}, "text me a time, and I look forward to hearing from you."),
        (
            {"who": "the board", "will": "meet on May 4"},
            "board will meet on May 4, and I look forward to hearing more.",
        ),
        (
            {"who": "the office", "will": "call me on Friday"},
            "the office will call me on Friday, and I look forward to hearing more.",
        ),
        ("You will write to me by Friday.", "You will write to me by Friday. I look forward to hearing from you."),
        ({"i_will": "bring the log on Friday"}, "I will bring the log on Friday."),
    ],
)
def test_a_letter_ends_on_what_i_look_forward_to(step: Any, end: str, seed: int) -> None:
    body = note(seed, next_steps=[step], enthusiasm=[{"i_like_that": "you load by hand"}]).body
    assert body.index("you load by hand") < body.index(end)
    assert body.count("look forward") == end.count("look forward")


@pytest.mark.parametrize("seed", range(4))
def test_a_bare_remark_is_not_missed_beside_two_points_of_which_something_is_made(seed: int) -> None:
    more = {"you_asked": "how I would load two tugs", "i_answered": "I would start with the heavy one"}
    assert "the gate opens" not in note(seed, key_points=[REASONED, more, {"you_said": "the gate opens at five"}]).body


def test_a_grade_keeps_its_capital_where_it_stands_alone() -> None:
    text = note(role="Principal", locale="en-GB").text
    assert "Principal" in text and "principal" not in text


@pytest.mark.parametrize("seed", range(4))
def test_what_draws_me_needs_no_article(seed: int) -> None:
    made = note(
        seed, kind="inquiry", stated="you would decide by Friday", enthusiasm=[{"drawn_to": "ropes, not straps"}]
    )
    assert "and I am drawn to ropes, not straps." in made.body


def test_what_is_said_anyway_is_said_plainly_where_no_wording_takes_its_fact() -> None:
    facts = Interview.model_validate({**WHO, "enthusiasm": [{"drawn_to": "ropes, not straps"}]})
    brief = briefs(facts)[0]
    plainer = _plainer(brief, ())
    assert plainer and [one.sayings for one in plainer.units if one.section == "draw"] == [()]
    assert _plainer(plainer, ()) is None


@pytest.mark.parametrize("seed", range(4))
def test_a_need_stays_where_its_proof_counts_out_what_it_named(seed: int) -> None:
    proofs = [
        {"someone_who": "can keep people past the winter", "i_did": "kept 22 of 25 at Polar"},
        {"you_need": "a holder of the dock certificate", "i_have": "finished two of the three parts"},
    ]
    assert "the dock certificate" in note(seed, qualifications=proofs).body


@pytest.mark.parametrize("words", ['we call it "the wall"', "we call it “the wall”"])
def test_what_they_quoted_stands_in_single_marks_within_their_own_words(words: str) -> None:
    text = note(key_points=[{"quote": words}]).text
    assert "“we call it ‘the wall’" in text.replace("“We", "“we")


@pytest.mark.parametrize("seed", range(4))
def test_nothing_is_said_also_where_only_a_need_came_before(seed: int) -> None:
    facts = [{"you_need": "a night lead"}, {"i_did": "led nights for six years"}]
    assert "also led" not in note(seed, qualifications=facts).body


@pytest.mark.parametrize(
    ("drawn", "yours"),
    [
        ("a sense of purpose in the work", False),
        ("a mixture of bench and field", False),
        ("a way of working that trusts people", False),
        ("a job with early mornings", False),
        ("a small warehouse with a dock of its own", True),
        ("a yard that loads by hand", True),
    ],
)
def test_only_what_a_house_may_be_is_joined(drawn: str, yours: bool) -> None:
    body = note(enthusiasm=[{"drawn_to": drawn}]).body
    assert drawn in body and ("part of" in body) is yours


def test_a_newspaper_has_its_article_and_a_magazine_none() -> None:
    for source, told in (
        ("Leith Herald", "in the Leith Herald"),
        ("Crane World", "in Crane World"),
        ("the Argus", "in the Argus"),
    ):
        assert told in note(kind="news", news={"text": "you have a second yard", "source": source}).text


@pytest.mark.parametrize("locale", ["en-GB", "en-US"])
def test_a_comma_before_who_said_it_stands_within_the_marks(locale: str) -> None:
    bodies = [note(seed, locale=locale, key_points=[{"quote": "the gate sticks"}]).body for seed in range(12)]
    assert not any("”, you said" in body for body in bodies)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_sent_follows_the_proof_that_names_it(seed: int) -> None:
    points = [{"quote": "slow is smooth", "why": "My first reach driver said it too."}]
    proof = {"someone_who": "can teach the reach truck", "i_did": "wrote the reach truck primer for new drivers"}
    sent = {"sending": "the reach truck primer", "file": "primer.pdf"}
    body = note(seed, key_points=points, qualifications=[proof], materials=[sent]).body
    assert re.search(r"primer for new drivers\. (?:[^.]*\. )?I[^.]* attach[^.]* a copy\.", body)


@pytest.mark.parametrize("seed", range(6))
def test_a_reason_is_given_once(seed: int) -> None:
    like = {"i_like_that": "nobody wears earphones, because you have to hear the truck"}
    body = note(seed, enthusiasm=[like], next_steps=[{"i_will": "come back on Monday"}]).body
    assert "I like that nobody wears earphones, because you have to hear the truck" in body
    assert body.count("because") == 1 and re.search(r"glad to (?:join|work with) you", body)


@pytest.mark.parametrize("seed", range(4))
def test_a_need_stays_where_its_proof_counts_what_it_does_not_name(seed: int) -> None:
    fit = {"someone_who": "can load four hundred pallets a night", "i_did": "loaded three hundred and ten a night"}
    body = note(seed, qualifications=[fit]).body
    assert re.search(r"four hundred pallets a night, and I [\w ]+: I loaded three hundred and ten a night\.", body)


@pytest.mark.parametrize("seed", range(4))
def test_an_answer_that_agrees_stands_behind_the_worry_and_does_not_turn_on_it(seed: int) -> None:
    body = note(seed, concern={"worry": "I get seasick", "answer": "I do, and I have learnt to sit low."}).body
    assert "that I get seasick. I do, and" in body


@pytest.mark.parametrize("seed", range(6))
def test_a_message_names_the_job_in_its_subject_where_its_text_does_not(seed: int) -> None:
    made = note(seed, key_points=[{"about": "how the dock is kept warm"}])
    assert "Night Shift Lead" in made.subject + made.body


@pytest.mark.parametrize("seed", range(6))
def test_thanks_that_follow_thanks_say_so(seed: int) -> None:
    points = [{"about": "how the dock is kept warm"}, {"you_showed": "the board with every lane on it"}]
    body = note(seed, key_points=points).body
    assert not re.search(r"Thank you for [^.]*\.\s+Thank you for ", body)


def test_a_step_that_points_at_what_another_reader_is_told_is_left_out_and_said_so() -> None:
    made = note(next_steps=[{"i_will": "return it within five days"}])
    assert "return it" not in made.body and [one.fact for one in made.left_out] == ["next_steps[0]"]
    both = note(next_steps=[{"they_will": "send the plan of the dock"}, {"i_will": "return it within five days"}])
    assert "return it within five days" in both.body
    whole = note(next_steps=[{"i_will": "read the manual and return it by Friday"}])
    assert "read the manual and return it by Friday" in whole.body


@pytest.mark.parametrize("seed", range(4))
def test_thanks_without_a_day_that_show_something_name_the_role(seed: int) -> None:
    undated = {name: value for name, value in WHO.items() if name != "date"}
    made = compose({**undated, "key_points": [{"you_showed": "the reach truck"}]}, engine="none", seed=seed)
    assert "about the Night Shift Lead role, and for showing me the reach truck." in made.body


@pytest.mark.parametrize("seed", range(4))
def test_two_needs_are_told_together_and_then_what_answers_them_or_in_two_ways(seed: int) -> None:
    facts = [
        {"someone_who": "can load by hand", "i_did": "loaded the barge for two winters"},
        {"someone_who": "is not afraid of water", "i_did": "swam the harbour in May", "result": "It took an hour."},
    ]
    body = note(seed, qualifications=facts).body
    together = "someone who can load by hand and who is not afraid of water. I loaded the barge for two winters" in body
    joints = re.findall(
        r"(, and I|, and I [\w ]+: I|, so (?:it may help|I hope it helps) that I|\. I) (?:loaded|swam)", body
    )
    assert together or len(set(joints)) == 2
    assert body.index("loaded the barge") < body.index("swam the harbour in May") < body.index("t took an hour")


@pytest.mark.parametrize("seed", range(4))
def test_what_is_attached_to_no_point_is_offered_behind_the_wish(seed: int) -> None:
    facts: dict[str, Any] = {"enthusiasm": [{"i_like_that": "you load by hand"}], "key_points": [REASONED]}
    body = note(seed, materials=[{"sending": "my driving record", "file": "record.pdf"}], **facts).body
    last = body.split("\n\n")[-2]
    assert "In case it is useful, I have attached my driving record." in last
    assert body.index("you load by hand") < body.index("my driving record")
    asked = facts | {"next_steps": [{"i_will": "bring the originals of my driving record"}]}
    assert "In case" not in note(seed, materials=[{"sending": "my driving record", "file": "r.pdf"}], **asked).body


@pytest.mark.parametrize("seed", range(4))
def test_what_comes_on_top_of_a_proof_is_not_led_in(seed: int) -> None:
    body = note(seed, qualifications=[{"i_did": "kept 22 of 25 at Polar"}], unaddressed=["I also drive the tugs."]).body
    assert re.search(r"(?<!:) I also drive the tugs\.|\n\nI also drive the tugs\.", body)


@pytest.mark.parametrize("seed", range(4))
def test_what_i_like_is_joined_to_the_wish_unless_it_is_a_chain_of_clauses(seed: int) -> None:
    body = note(seed, enthusiasm=[{"i_like_that": "you keep the canteen open at night"}]).body
    assert re.search(r"I like that you keep the canteen open at night, and I would be (?:very )?glad", body)
    body = note(seed, enthusiasm=[{"i_like_that": "you bake at night, and nobody has to hurry"}]).body
    assert re.search(r"and nobody has to hurry\. I would be (?:very )?glad", body)


@pytest.mark.parametrize("kind", ["thank-you", "inquiry", "negotiate", "accept", "news"])
@pytest.mark.parametrize(
    ("draw", "said"),
    [
        ({"i_like_that": "the canteen is open at night"}, " the canteen is open at night"),
        ({"i_like_that": "there is a bench by the river"}, " there is a bench by the river"),
        ({"drawn_to": "a place where nobody shouts"}, "in a place where nobody shouts"),
        ({"drawn_to": "a yard where nobody shouts"}, "part of a yard where nobody shouts"),
    ],
)
def test_what_goes_on_in_their_house_says_where_i_would_work(kind: str, draw: dict[str, str], said: str) -> None:
    more: dict[str, Any] = {
        "negotiate": {"ask": "an hourly rate of $30"},
        "accept": {"offer": {"start": "2026-12-01"}},
        "news": {"news": {"text": "you have moved"}},
    }
    assert said in note(kind=kind, enthusiasm=[draw], **more.get(kind, {})).body


@pytest.mark.parametrize("seed", range(4))
def test_where_one_answer_needs_its_question_each_has_its_own(seed: int) -> None:
    asked = [
        {"question": "Can you bring a copy of your crane ticket?", "answer": "I can bring a copy on the day."},
        {"question": "How will you get here?", "answer": "My brother drives past at five."},
    ]
    body = note(seed, kind="update-reply", update="invitation", asked=asked).body
    assert "“Can you bring a copy of your crane ticket?” I can bring a copy on the day." in body
    assert "“How will you get here?” My brother drives past at five." in body
    alone = note(seed, kind="update-reply", update="invitation", asked=asked[1:]).body
    assert "How will you get here" not in alone and "My brother drives past at five." in alone


@pytest.mark.parametrize("seed", range(4))
def test_what_another_fact_points_at_is_told(seed: int) -> None:
    points = [REASONED, {"you_said": "the gate opens at five"}, {"i_saw": "the pallets on the north wall"}]
    sent = {"sending": "the list of what I would move off that wall first"}
    assert "the north wall" in note(seed, key_points=points, materials=[sent]).body
    assert "the north wall" not in note(seed, key_points=points).body


def test_a_thing_that_was_asked_about_is_no_quotation() -> None:
    asked = [{"question": "the notice period", "answer": "six weeks"}]
    assert (
        "You asked about the notice period: six weeks."
        in note(kind="update-reply", update="invitation", asked=asked).body
    )


@pytest.mark.parametrize("seed", range(3))
def test_good_news_and_congratulations_are_both_said(seed: int) -> None:
    kind = [{"congratulations_on": "the new dock in Leith"}, {"good_to_hear": "your daughter is home"}]
    made = note(seed, personal=kind)
    assert "the new dock in Leith" in made.body and "your daughter is home" in made.body and not made.left_out


@pytest.mark.parametrize("seed", range(3))
def test_several_questions_are_not_announced_as_one(seed: int) -> None:
    asks = ["What should I wear?", "Who will be there?"]
    body = note(seed, kind="update-reply", update="invitation", questions=asks).body
    assert "one question" not in body and "one thing" not in body


@pytest.mark.parametrize("seed", range(3))
def test_what_i_valued_doing_is_remembered(seed: int) -> None:
    made = note(seed, kind="rejection-reply", valued="watching the dawn shift load")
    assert "I will remember watching the dawn shift load." in made.body


@pytest.mark.parametrize("seed", range(3))
def test_a_step_in_a_sentence_of_ones_own_is_not_the_last_word(seed: int) -> None:
    body = note(seed, next_steps=[{"text": "I understand that the background check takes about a week."}]).body
    assert "about a week. I look forward to hearing from you." in body


@pytest.mark.parametrize("seed", range(6))
def test_nothing_runs_into_an_address(seed: int) -> None:
    sent = {"sending": "the planning sheet I described", "url": "https://example.com/sheet"}
    points = [{"you_said": "the night crew writes its handover on the wall"}]
    proof = {"someone_who": "the crews trust", "i_did": "spent every second Friday on the shop floor"}
    made = note(
        seed, key_points=points, qualifications=[proof], materials=[sent], personal="Good luck with the half marathon."
    )
    assert "https://example.com/sheet\n\n" in f"{made.body}\n\n"


def test_a_reader_is_not_told_of_herself_by_her_title() -> None:
    people = [{"name": "Bola Eze", "title": "Principal"}, {"name": "Ada Obi", "title": "Head of Science"}]
    draws = [{"drawn_to": "a school where the principal still takes one class herself"}]
    hers, other = compose_all({**WHO, "interviewers": people, "enthusiasm": draws}, engine="none")
    assert "the principal" not in hers.body and "the principal still takes" in other.body
    alone = compose({**WHO, "interviewers": people[:1], "enthusiasm": draws}, engine="none")
    assert any("speaks of its reader" in one.reason for one in alone.left_out)


@pytest.mark.parametrize(
    "steps", [{"next_steps": [{"they_will": "decide by November 20"}]}, {"stated": "you would decide by November 20"}]
)
@pytest.mark.parametrize(("heard", "said"), [("heard delay, by 2026-12-15", "December 15"), ("heard delay", "")])
def test_a_day_that_they_have_put_off_is_not_held_against_them(steps: dict[str, Any], heard: str, said: str) -> None:
    history = ["2026-11-14 sent thank-you", f"2026-11-19 {heard}"]
    made = note(kind="inquiry", history=history, **steps)
    assert "November 20" not in made.body and said in made.body
    assert any("takes longer" in one.reason for one in made.left_out)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("asked", ["if I do night calls", "me to tune one string and said nothing for an hour"])
def test_only_a_topic_stands_behind_a_question_about(asked: str, seed: int) -> None:
    made = {**WHO, "key_points": [{"you_asked": asked}]}
    body = compose(made, engine="none", seed=seed, length="detailed").body
    assert f"ou asked {asked}" in body and "about me" not in body and "about if" not in body


@pytest.mark.parametrize(
    "clause",
    [
        "the questions were about the work",
        "the job has a van",
        "how you train people is written down",
        "nobody asked me about the year that I lost",
        "they close for August",
        "the move is a chance to sort the stores",
    ],
)
def test_only_what_always_goes_on_there_says_where_i_would_work(clause: str) -> None:
    assert f"where {clause}" not in note(enthusiasm=[{"i_like_that": clause}]).body


@pytest.mark.parametrize(
    ("facts", "day"),
    [
        ({"history": ["2026-11-14 heard update, by 2026-11-19"]}, "November 19"),
        ({"history": ["2026-11-10 heard delay, by 2026-11-13"]}, "November 13"),
        (
            {"history": ["2026-11-16 heard next round, by 2026-11-24", "2026-11-18 heard delay, by 2026-12-02"]},
            "December 2",
        ),
        ({"decision_date": "2026-11-12"}, "November 12"),
    ],
)
def test_not_every_day_in_the_history_is_one_of_decision(facts: dict[str, Any], day: str) -> None:
    for kind in ("thank-you", "inquiry"):
        assert f"by {day}" not in note(kind=kind, **facts).body


def test_a_day_set_since_a_delay_is_told() -> None:
    made = note(kind="inquiry", history=["2026-11-18 heard delay"], decision_date="2026-12-11")
    assert "December 11" in made.body


def test_a_promise_of_mine_outlasts_a_delay() -> None:
    made = note(
        kind="inquiry",
        history=["2026-11-18 heard delay, by 2026-12-04"],
        next_steps=[{"i_will": "send two references"}],
    )
    assert not any("takes longer" in one.reason for one in made.left_out)


def test_only_the_most_important_fact_may_go_past_the_length() -> None:
    spare = [
        Unit("x", 1, (Saying(f"a[{rank}]", "said", " ".join(["word"] * size), "KeyPoint", "you_said"),), rank=rank)
        for rank, size in ((2, 3), (3, 3), (4, 3), (5, 17))
    ]
    first = Unit("x", 1, (Saying("b", "said", " ".join(["word"] * 82), "KeyPoint", "you_said"),))
    kept, dropped = fitted([first, *spare], 100)
    assert sum(one.words for one in kept) + 12 <= 100 * MOST_PAST_LENGTH and dropped


@pytest.mark.parametrize("seed", range(8))
def test_what_worries_them_is_never_granted(seed: int) -> None:
    worry = {"worry": "I have never loaded at sea", "answer": "I loaded ferries for two winters."}
    assert "It is true" not in note(seed, concern=[worry]).body


@pytest.mark.parametrize("seed", range(4))
def test_what_comes_last_is_told_last(seed: int) -> None:
    steps = [{"they_will": "show me the quay"}, {"i_will": "bring the log on Friday"}, {"they_will": "call me"}]
    body = compose({**WHO, "next_steps": steps}, engine="none", seed=seed, length="detailed").body
    assert body.index("show me the quay") < body.index("call me")


@pytest.mark.parametrize("seed", range(8))
def test_the_job_is_named_in_the_subject_or_in_the_thanks(seed: int) -> None:
    made = note(seed, role="Loadmaster")
    assert "loadmaster" in f"{made.subject} {made.body}".lower()


@pytest.mark.parametrize("seed", range(8))
def test_what_i_got_since_we_spoke_is_not_said_to_be_mine(seed: int) -> None:
    body = note(seed, kind="inquiry", since=["got my forklift ticket"]).body
    assert "I got my forklift ticket" in body and "have got" not in body


@pytest.mark.parametrize("seed", range(8))
def test_a_reason_behind_several_things_is_left_out_and_said_so(seed: int) -> None:
    told = ["The first log covers the ferry.", "The second covers the barge."]
    made = note(seed, kind="information", asked="the logs", details=told, matters=["you load at night"])
    assert "you load at night" not in made.body
    assert [(one.fact, "say it in the sentence" in one.reason) for one in made.left_out] == [("matters", True)]


@pytest.mark.parametrize("kind", ["thank-you", "inquiry", "negotiate", "news", "information", "update-reply"])
@pytest.mark.parametrize(
    "draw",
    [
        {"i_like_that": "you drill one bore a year, just to check yourselves"},
        {"i_like_that": "the crews check each other, and nobody signs alone"},
        {"drawn_to": "a yard that still builds by eye, which is rare"},
        {"drawn_to": "the way you check each other, and the quiet"},
    ],
)
def test_what_draws_me_has_a_wording_in_every_kind_however_it_goes_on(kind: str, draw: dict[str, str]) -> None:
    more: dict[str, Any] = {
        "negotiate": {"offer": {"title": "clerk", "pay": "$40,000"}, "ask": "a salary of $42,000"},
        "news": {"news": {"text": "you have moved"}},
        "update-reply": {"update": "next round"},
    }
    made = note(kind=kind, enthusiasm=[draw], **more.get(kind, {}))
    assert next(iter(draw.values())) in made.body, made.left_out


def test_several_answers_stand_apart_each_with_its_question() -> None:
    asked = [
        {"question": "Is your licence still valid?", "answer": "Yes, until May."},
        {"question": "What size of boot do you take?", "answer": "I take a 44."},
    ]
    made = note(kind="update-reply", update="next round", confirm="Monday at nine", asked=asked, needs="a locker")
    parts = made.body.split("\n\n")
    assert [one for one in parts if "?”" in one] == [
        "Here are the answers to your questions. “Is your licence still valid?” Yes, until May.",
        "“What size of boot do you take?” I take a 44.",
    ]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "step",
    [
        {"they_will": "re-advertise the post if nobody fits"},
        {"they_will": "be on leave until December 9"},
        {"they_will": "meet two more candidates"},
        {"they_will": "write the rota"},
        {"they_will": "call my references on Monday"},
        {"who": "HR", "will": "have me fill in a form"},
        {"they_will": "not decide before January"},
        {"they_will": "call me with a yes or a no"},
        {"they_will": "call me only where there is good news"},
        {"who": "HR", "will": "call me with the decision"},
        {"they_will": "have me wait until spring"},
        {"they_will": "reimburse my train ticket"},
        {"they_will": "tell me the result either way"},
    ],
)
def test_what_may_be_no_good_news_is_not_looked_forward_to(step: dict[str, str], seed: int) -> None:
    body = note(seed, next_steps=[step]).body
    assert ", and I look forward" not in body and body.count("I look forward to hearing") == 1


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "more",
    [
        {"next_steps": [{"they_will": "decide by Friday"}, "I look forward to the trial shift."]},
        {"next_steps": [{"they_will": "decide by Friday"}], "enthusiasm": "I look forward to working with you."},
    ],
)
def test_who_looks_forward_in_words_of_his_own_does_so_once(more: dict[str, Any], seed: int) -> None:
    assert note(seed, **more).body.count("look forward") == 1


@pytest.mark.parametrize("seed", range(4))
def test_what_draws_me_is_told_to_one_of_a_panel_alone(seed: int) -> None:
    readers = ["Rosa Delgado", "Piet Maas", "Una Byrne"]
    for draw in (
        {"i_like_that": "you check every sheet yourself"},
        {"drawn_to": "the river"},
        "I grew up by the river.",
    ):
        made = compose_all({**WHO, "interviewers": readers, "enthusiasm": [draw]}, engine="none", seed=seed)
        said = draw if isinstance(draw, str) else next(iter(draw.values()))
        assert [said in one.body for one in made].count(True) == 1
        own = [set(re.split(r"(?<=[.!?]) ", one.body.partition("\n\n")[2].rpartition("\n\n")[0])) for one in made]
        assert not own[0] & own[1] and not own[0] & own[2] and not own[1] & own[2]


@pytest.mark.parametrize("seed", range(4))
def test_what_i_did_behind_a_need_is_told_as_it_was_written_down(seed: int) -> None:
    for did in ("used to run the night shift alone", "taught R to three cohorts"):
        body = note(seed, qualifications=[{"someone_who": "can run nights", "i_did": did}]).body
        assert f": I {did}." in body


@pytest.mark.parametrize("seed", range(4))
def test_what_is_lacking_is_no_help(seed: int) -> None:
    fit = {"someone_who": "can drive", "i_have": "no car but a licence"}
    assert "may help" not in note(seed, qualifications=[fit]).body


@pytest.mark.parametrize("seed", range(4))
def test_a_need_of_several_acts_is_joined_with_no_other(seed: int) -> None:
    facts = [
        {"someone_who": "knows lathes and can take nights", "i_did": "ran the lathes at Polar"},
        {"someone_who": "does not mind the cold", "i_did": "worked the ice store for a winter"},
    ]
    assert "nights and who" not in note(seed, qualifications=facts).body


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(("proposal", "asked"), [("call you on Thursday", True), ("come down to $60,000", False)])
def test_only_who_would_call_or_come_by_asks_whether_he_may(proposal: str, asked: bool, seed: int) -> None:
    made = note(seed, kind="negotiate", offer={"pay": "$58,000"}, ask="$62,000", proposal=proposal)
    assert not (f"May I {proposal}" in made.body and not asked)


def test_a_question_behind_a_topic_says_that_it_was_asked() -> None:
    asked = [
        {"question": "Notice period?", "answer": "six weeks"},
        {"question": "Do you have a van", "answer": "Yes, a white one."},
    ]
    made = note(kind="update-reply", update="next round", confirm="Monday at nine", asked=asked)
    assert "You also asked: “Do you have a van?” Yes, a white one." in made.body


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    ("sent", "more", "said"),
    [
        ("the yard handbook", {"file": "handbook.pdf"}, "I have attached a copy."),
        ("the yard rules", {"file": "rules.pdf"}, "the yard rules."),
    ],
)
def test_what_was_just_named_is_not_named_again(sent: str, more: dict[str, str], said: str, seed: int) -> None:
    facts: dict[str, Any] = {
        "key_points": [{"you_asked": "how I train people", "i_answered": "they get one lead for nine weeks"}],
        "qualifications": [{"i_did": f"wrote {sent} at Polar", "answers": 1}],
    }
    assert said in note(seed, materials=[{"sending": sent, **more}], **facts).body


@pytest.mark.parametrize("seed", range(4))
def test_no_letter_ends_on_what_nobody_waits_for(seed: int) -> None:
    for step in ({"they_will": "call my references next week"}, {"who": "HR", "will": "reimburse my ticket"}):
        body = note(seed, next_steps=[step], enthusiasm=[{"i_like_that": "you load by hand"}]).body
        told = step.get("they_will") or step["will"]
        assert body.index("you load by hand") < body.index(told)
        assert re.search(rf"{told}\. I look forward to hearing (?:from you|more)\.\n", body)


@pytest.mark.parametrize("seed", range(4))
def test_who_wishes_to_join_does_not_seem_to_mean_what_they_will_do(seed: int) -> None:
    step = {"they_will": "walk the top boundary again before deciding"}
    body = note(seed, next_steps=[step]).body
    assert body.index("I would ") < body.index("walk the top boundary") and body.count("I look forward to") == 1


@pytest.mark.parametrize("seed", range(4))
def test_no_two_notes_of_a_panel_have_one_subject(seed: int) -> None:
    panel = [{"name": "Rosa Delgado"}, {"name": "Bo Adair"}, {"name": "Mei Chua"}]
    made = compose_all({**WHO, "interviewers": panel}, engine="none", seed=seed)
    assert len({one.subject for one in made}) == 3


@pytest.mark.parametrize(
    ("role", "named"),
    [("Disponentin", "Disponentin"), ("Rigger", "rigger"), ("Bauleiterin", "Bauleiterin"), ("Cook", "cook"), ("Bookseller", "bookseller"), ("Phlebotomist", "phlebotomist")],
)  # fmt: skip
def test_a_job_keeps_the_capital_of_a_language_that_is_not_english(role: str, named: str) -> None:
    facts = {"candidate": {"name": "Ada Byron"}, "company": "Acme", "role": role, "interviewers": [{"name": "Bo Li"}]}
    assert any(f" {named} " in compose(facts, engine="none", seed=seed).body for seed in range(4))
