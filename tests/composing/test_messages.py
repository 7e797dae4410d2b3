"""The laws of every message beside the thank-you note: nothing invented, nothing garbled, nothing asked left open."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from laws import tried
from parts import every_third
from prove_wording import sections_of

from thankyou import FactError, Note, Severity, compose, compose_all, review
from thankyou.facts.follow_ups import FACTS
from thankyou.facts.given import read_facts
from thankyou.facts.kinds import KINDS
from thankyou.facts.text import units
from thankyou.planning.sayings import readings
from thankyou.reading import Doubt

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples" / "messages").glob("*.yaml"))
CASES = sorted((ROOT / "tests" / "corpus" / "follow_ups").glob("*.yaml"))
MONTHS = frozenset("january february august september october november december".split())
"""They may stand in another fact as `Jan`."""
OTHERS = tuple(kind for kind in KINDS if kind != "thank-you")
WHO = {"candidate": {"name": "Ana Lima", "email": "ana@example.com"}, "company": "Riverside", "role": "Charge Nurse"}
READER = {"reader": {"name": "Dana Ortiz"}}


each_message = pytest.mark.parametrize(
    "path",
    [*(pytest.param(path, id=path.stem) for path in EXAMPLES), *every_third(CASES, name=lambda path: path.stem)],
)


def facts_of(path: Path) -> dict[str, Any]:
    return dict(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


def prose(note: Note) -> str:
    return " ".join(note.body.split("\n\n")[1:-1])


def sentences(note: Note) -> list[str]:
    return re.split(r"(?<=[.?!])\s+", prose(note))


def test_there_are_two_examples_of_each_kind() -> None:
    found = [path.stem.rpartition("-")[0] for path in EXAMPLES]
    assert all(found.count(kind) >= 2 for kind in OTHERS)
    assert set(FACTS) == set(KINDS)


@each_message
def test_a_message_has_no_error_and_its_length(path: Path) -> None:
    note = compose(path, engine="embedded")
    errors = [issue for issue in note.issues if issue.severity is Severity.ERROR]
    assert not [issue for issue in errors if path in EXAMPLES or not issue.rule.startswith("fidelity")], note.text
    assert 12 <= len(prose(note).split()) <= 190
    assert not re.search(r"(?<!” )None|\{\{|\}\}|  |\.\.|,,| ,|\?\.", note.body), note.body
    if path in EXAMPLES:
        assert note == compose(path, engine="embedded")


@each_message
def test_every_fact_of_the_message_is_said_or_reported(path: Path) -> None:
    facts = read_facts(path)
    note = compose(facts, engine="none")
    known = {fact for why in note.why for fact in why.facts} | {left.fact for left in note.left_out}
    asked = {doubt.fact for doubt in note.doubts}
    mine = {name for names in sections_of(facts.kind).values() for name in names}
    for one in readings(facts):
        fact = one.fact if isinstance(one, Doubt) else one.path
        if re.split(r"[.\[]", fact)[0] in mine:
            assert fact in known | asked or fact.rpartition(".")[0] in known, fact


@each_message
def test_no_fact_of_a_message_lacks_wording(path: Path) -> None:
    for seed in range(3):
        note = compose(path, engine="none", seed=seed)
        assert not [left for left in note.left_out if "no wording" in left.reason]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_has_nothing_to_ask_about_its_words(path: Path) -> None:
    assert not compose(path, engine="none").doubts


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_deleted_fact_leaves_no_word_behind(path: Path) -> None:
    facts = facts_of(path)
    body = compose(facts, engine="none").body
    for name in list(facts):
        if name in ("kind", "candidate", "reader", "interviewers", "locale", "channel", "attempt", "update", "role", "company", "outcome", "after_silence", "ask", "news"):  # fmt: skip
            continue
        rest = {key: value for key, value in facts.items() if key != name}
        try:
            other = compose(rest, engine="none")
        except FactError:
            continue
        kept = " ".join(map(str, _texts(rest))).casefold()
        gone = {word for text in _texts(facts[name]) for word in re.findall(r"[a-z]{6,}", text.casefold())} - MONTHS
        for word in gone:
            own = re.search(rf"\b{word}\b", other.body.casefold()) and word not in kept
            assert not own or word in _wording(facts["kind"]), (name, word, other.body, body)


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _texts(one)]
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [str(value)]


def _wording(kind: str) -> str:
    """Every word that is ours: wording, and how terms of an offer are named."""
    folder = ROOT / "templates" / "wording"
    files = [*(folder / kind).glob("*.yaml"), *(folder / "shared").glob("*.yaml")]
    return "\n".join(["a base salary", *(path.read_text(encoding="utf-8").casefold() for path in files)])


@pytest.mark.parametrize("kind", OTHERS)
def test_a_message_can_be_made_of_hardly_anything(kind: str) -> None:
    least = {
        "candidate": "Ana Lima",
        **{"negotiate": {"ask": "£30,000"}, "news": {"news": "the new depot"}}.get(kind, {}),
    }
    note = compose(least, kind=kind, engine="none")
    assert "None" not in note.text and note.kind == kind
    assert note.questions


def test_nothing_is_asked_that_a_fact_answers_which_another_of_the_panel_is_told() -> None:
    panel = {
        "candidate": "Ana Lima",
        "interviewers": ["Dana Ortiz", "Sam Park"],
        "key_points": [{"you_said": "the depot is new", "by": "Dana Ortiz"}],
    }
    asked = [note.questions for note in compose_all(panel, engine="none")]
    assert all("What did they say would happen next?" in one for one in asked)
    told = {**panel, "next_steps": [{"they_will": "call by Friday"}], "enthusiasm": [{"drawn_to": "the new depot"}]}
    asked = [note.questions for note in compose_all(told, engine="none")]
    assert not any("happen next" in question or "draws you" in question for one in asked for question in one)
    assert ["said in your conversation" in " ".join(one) for one in asked] == [False, True]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    ("kind", "plain"),
    [
        ("accept", r"\baccept\b"),
        ("decline", r"decided (?:not to accept|to decline)|must decline"),
        ("withdraw", r"withdraw(?:ing)? my application"),
    ],
)
def test_the_decision_is_plain_within_three_sentences(kind: str, plain: str, seed: int) -> None:
    for reason in (None, "I have taken a post closer to home", "I am moving. It is a long way."):
        for silent in (False, True):
            facts = {**WHO, **READER, "reason": reason, "after_silence": silent, "offer": "$90,000, start 4 Jan"}
            note = compose(facts, kind=kind, seed=seed, engine="none")
            assert re.search(plain, " ".join(sentences(note)[:3])), note.body


# --- inquiry -----------------------------------------------------------------------------------------------------


def test_there_is_no_third_inquiry() -> None:
    with pytest.raises(FactError, match="attempt: must be 1 or 2; there is no third inquiry"):
        compose({**WHO, "attempt": 3}, kind="inquiry")


def test_the_history_tells_which_inquiry_it_is_and_whether_they_fell_silent() -> None:
    def note(kind: str, *events: str) -> str:
        return compose({**WHO, **READER, "history": events}, kind=kind, engine="none").body

    asked = ("2026-11-05 interviewed", "2026-11-20 sent inquiry")
    assert note("inquiry", *asked) == compose({**WHO, **READER, "attempt": 2}, kind="inquiry", engine="none").body
    with pytest.raises(FactError, match="history: says that 2 inquiries were sent; there is no third"):
        note("inquiry", *asked, "2026-11-27 sent inquiry")
    silent = compose({**WHO, **READER, "after_silence": True}, kind="withdraw", engine="none").body
    assert note("withdraw", *asked) == silent != note("withdraw", *asked, "2026-11-21 heard update")


@pytest.mark.parametrize("attempt", [1, 2])
@pytest.mark.parametrize("seed", range(8))
def test_an_inquiry_asks_one_question(attempt: int, seed: int) -> None:
    facts = {**WHO, **READER, "attempt": attempt, "date": "2026-11-05", "stated": "you would decide by 20 November", "since": "passed my ACLS renewal", "useful": "send two references"}  # fmt: skip
    note = compose(facts, kind="inquiry", seed=seed, engine="none")
    assert note.body.count("?") == 1
    assert "Charge Nurse" in note.body and "November 5" in note.body
    if attempt == 2:
        assert len(prose(note).split()) <= 60 and "ACLS" in note.body


def test_a_plan_of_theirs_is_told_in_the_past() -> None:
    def body(step: dict[str, str]) -> str:
        return compose({**WHO, **READER, "next_steps": [step]}, kind="inquiry", engine="none").body

    assert "you would decide by November 20" in body({"they_will": "decide by November 20"})
    assert "HR would call by Friday" in body({"who": "HR", "will": "call by Friday"})


def test_somebody_who_was_not_there_is_not_told_what_they_said() -> None:
    facts = {**WHO, **READER, "interviewers": ["Tom Reed"], "date": "2026-11-05", "stated": "you would decide soon"}
    for kind in ("inquiry", "information", "news", "withdraw"):
        more = {"news": {"news": {"text": "you have opened a clinic"}}}.get(kind, {})
        for seed in range(6):
            body = compose({**facts, **more}, kind=kind, engine="none", seed=seed).body
            assert not re.search(r"we spoke|our conversation|with me|you told me", body, re.IGNORECASE), body


def test_the_history_tells_what_they_wrote_about_and_by_when_to_answer() -> None:
    facts = {**WHO, **READER, "history": ["2026-11-20 heard offer, by 2026-11-27"]}
    body = compose(facts, kind="update-reply", engine="none").body
    assert "offer" in body and "November 27" in body


def test_the_day_of_a_call_is_the_readers() -> None:
    call = {**WHO, **READER, "date": "2026-11-24", "start": "20:00", "time_zone": "Europe/Lisbon"}
    assert "on Tuesday" in compose(call, engine="none").text
    assert "on Wednesday" in compose({**call, "their_time_zone": "Pacific/Auckland"}, engine="none").text


# --- answers -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        ("What is your notice period?", "My notice period is six weeks.", "My notice period is six weeks."),
        ("Can you do Thursday at ten?", "Yes, I can.", "“Can you do Thursday at ten?” Yes, I can."),
        ("Do you have a van?", "no", "“Do you have a van?” No."),
        ("can you drive?", "yes", "“Can you drive?” Yes."),
        ("notice period?", "six weeks", "You asked about the notice period: six weeks."),
        ("references?", "Dr Amin and Ms Low", "You asked about references: Dr Amin and Ms Low."),
        ("any allergies?", "none", "“Any allergies?” None."),
        ("which day suits you?", "Thursday 4 December", "“Which day suits you?” Thursday 4 December."),
        (
            "How long is your notice?",
            "Two weeks, or one by agreement.",
            "“How long is your notice?” Two weeks, or one by agreement.",
        ),
        ("How long is your notice?", "My notice is two weeks.", "My notice is two weeks."),
    ],
)
def test_what_they_asked_is_answered_side_by_side(question: str, answer: str, said: str) -> None:
    facts = {**WHO, **READER, "update": "next round", "asked": [{"question": question, "answer": answer}]}
    for seed in range(4):
        note = compose(facts, kind="update-reply", engine="none", seed=seed)
        assert said in note.body, note.body


def test_an_answer_that_is_only_jotted_is_reported_and_not_sent() -> None:
    facts = {**WHO, **READER, "asked": ["permit? w/ HR since dec", "notice? 3 wks"]}
    note = compose(facts, kind="update-reply", engine="none")
    assert [left.fact for left in note.left_out] == ["asked[0]"]
    assert "You asked about the notice: 3 weeks." in note.body


def test_a_question_without_an_answer_is_reported_and_asked_first() -> None:
    facts = {**WHO, **READER, "asked": ["notice period?", "can you drive? yes"]}
    note = compose(facts, kind="update-reply", engine="none")
    assert [(left.fact, left.reason) for left in note.left_out] == [
        ("asked[0]", "they asked it, and there is no answer yet")
    ]
    assert note.questions[0] == "asked[0]: what do you answer?"
    assert "“Can you drive?” Yes." in note.body


# --- offers ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("offer", "figures"),
    [
        ("$128,000 base + 10% bonus, letter of Nov 18", ["$128,000", "10%", "November 18"]),
        ("£17.40/hr, 36 hrs a week, start 4 January", ["£17.40 an hour", "36 hours a week", "January 4"]),
        ("€61.000, 30 days' holiday, based in Utrecht", ["€61.000", "30 days' holiday", "Utrecht"]),
        ({"pay": "$52k", "start": "2027-02-01", "other": ["relocation up to $3,000"]}, ["$52k", "February 1", "$3,000"]),
        ({"pay": "$52k", "bonus": "10%"}, ["a 10% bonus"]),
        ({"pay": "$52k", "bonus": "8%"}, ["an 8% bonus"]),
        ({"pay": "$52k", "bonus": "$5,000"}, ["a bonus of $5,000"]),
        ({"pay": "$52k", "bonus": "up to 10%"}, ["a bonus of up to 10%"]),
    ],
)  # fmt: skip
def test_the_terms_keep_their_figures(offer: Any, figures: list[str]) -> None:
    for seed in range(4):
        note = compose({**WHO, **READER, "offer": offer}, kind="accept", seed=seed, engine="none")
        assert all(figure in note.body for figure in figures), note.body
        assert not [issue for issue in note.issues if issue.severity is Severity.ERROR]


@pytest.mark.parametrize(
    "offer",
    ["$128,000, $126,000 base", {"pay": "$128,000", "text": "$126k, start 4 Jan"}, {"start": "4 Jan", "text": "start 5 Jan"}],
)  # fmt: skip
def test_two_figures_for_one_term_are_an_error_that_names_both(offer: Any) -> None:
    with pytest.raises(FactError) as caught:
        compose({**WHO, "offer": offer}, kind="accept")
    message = str(caught.value)
    assert re.match(r"offer\.(?:pay|start): ", message)
    assert len(re.findall(r"“[^”]+”", message)) == 2


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        ("a base salary of $135,000", "a base salary of $135,000"),
        ("a start on 8 February instead of 11 January", "8 February"),
        ("five more days' leave", "five more days' leave"),
        ("one day a week from home", "one day a week from home"),
        ("Would a base salary of $135,000 be possible?", "Would a base salary of $135,000 be possible?"),
    ],
)
def test_a_negotiation_asks_for_one_thing(ask: str, said: str) -> None:
    for seed in range(4):
        facts = {**WHO, **READER, "offer": "$128,000 base, start 11 Jan", "ask": ask}
        note = compose(facts, kind="negotiate", seed=seed, engine="none")
        assert said in note.body and note.body.count("?") <= 1, note.body


# --- LinkedIn ----------------------------------------------------------------------------------------------------


@given(st.lists(st.sampled_from(["we both trained in Leith", "your long talk on reading meters in the old harbour quarter before the flood, which I have gone back to again and again", "🙂 the harbour walk"]), max_size=3))  # fmt: skip
@tried(15, same=True)
def test_a_linkedin_message_has_300_characters_at_most(texts: list[str]) -> None:
    for kind, more in (("outreach", {"channel": "linkedin", "why_them": texts}), ("connect", {"valued": texts})):
        note = compose({**WHO, **READER, **more}, kind=kind, engine="none")
        assert units(note.body) <= 300
        assert not note.subject and note.text == note.body and "@" not in note.body


def test_linkedin_counts_utf_16_units() -> None:
    assert units("a\n🙂") == 4


# --- people ------------------------------------------------------------------------------------------------------


def test_the_words_of_the_candidate_stay_whole() -> None:
    facts = {**WHO, "reader": "Lena Fox", "valued": ["your patience with my schedule", "Tom's tour of the ward"]}
    for seed in range(6):
        body = compose(facts, kind="decline", engine="none", seed=seed).body
        assert re.search("your patience with my schedule.*tom's tour of the ward", body, re.IGNORECASE | re.DOTALL)


def test_after_an_event_everybody_gets_a_message_and_a_reply_goes_to_one() -> None:
    both = {**WHO, "interviewers": ["Lena Fox", "Tom Reed"]}
    assert len(compose_all(both, kind="event-thanks", engine="none")) == 2
    assert len(compose_all({**both, "offer": "$90,000"}, kind="accept", engine="none")) == 1
    assert "Tom" in compose(both, kind="withdraw", to="Tom Reed", engine="none").body


# --- one file for several messages -------------------------------------------------------------------------------


def test_one_file_holds_the_facts_of_several_messages() -> None:
    everything = {
        **WHO,
        **READER,
        "offer": "$90,000, start 4 Jan",
        "reason": "the commute is too long",
        "will_do": "sign by Friday",
    }
    assert "$90,000" in compose(everything, kind="accept", engine="none").body
    assert "commute" not in compose(everything, kind="accept", engine="none").body
    assert "the commute is too long" in compose(everything, kind="decline", engine="none").body
    with pytest.raises(FactError, match="sallary: is not a known field"):
        compose({**everything, "sallary": "x"}, kind="accept")


def test_a_file_names_its_own_kind_and_the_caller_goes_first() -> None:
    facts = {**WHO, **READER, "kind": "decline"}
    assert compose(facts, engine="none").kind == "decline"
    assert compose(facts, kind="withdraw", engine="none").kind == "withdraw"
    assert review("Dear Dana,\n\nThank you.\n\nAna Lima", facts, engine="none").kind == "decline"
    with pytest.raises(FactError, match="kind: must be one of thank-you, inquiry"):
        compose(facts, kind="begging")


# --- anything at all ---------------------------------------------------------------------------------------------

JOTTINGS = """night staffing, floats only from stepdown|how do you recruit testers?|cut scrap 4% -> 0.6% in a yr|They decide in week one|{{ 7*7 }}|{% for x in y %}|<b>bold</b> & "quoted"|a|1|🙂 great team|recieve teh order
yes|no|no, but|yes, Thurs 4 Dec 10am works|6 wks notice|£17.20/hr going to £18|"unclosed quotation|https://example.com/a?b=c#d|...and then?|tbc|could we talk Thursday?|call Thursday|sign and return by Friday|, , ,|Nov 18
the commute, 90 min each way|took another job closer to home|husband's job is moving|met at the PyData meetup in May|out of work since June|$135-140k|a raise|start 31/12|more depth in SQL?|anything to read?|between us, they were awful""".replace("\n", "|").split("|")  # fmt: skip


@st.composite
def messages(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """Any kind, with jottings of any sort in fields of its own and in those of the interview."""
    kind = draw(st.sampled_from(OTHERS))
    jotting = st.one_of(st.sampled_from(JOTTINGS), st.text("abc XYZ0123,.;:?!'\"-–€%", min_size=1, max_size=40))
    facts: dict[str, Any] = {"candidate": "Ana Lima"}
    if kind == "negotiate":
        facts["ask"] = draw(jotting)
    for name, field in FACTS[kind].model_fields.items():
        many = getattr(field.annotation, "__origin__", None) is tuple
        if draw(st.booleans()) and (many or "str" in str(field.annotation)):
            if name in ("kind", "interviewers", "history", "locale", "tone", "channel", "update", "outcome", "time_zone", "their_time_zone", "region"):  # fmt: skip
                continue
            facts[name] = draw(st.lists(jotting, min_size=1, max_size=2)) if many else draw(jotting)
    return kind, facts


@given(messages(), st.integers(0, 3))
@tried(150, same=True)
def test_whatever_is_jotted_there_is_a_message_or_a_clear_error(made: tuple[str, dict[str, Any]], seed: int) -> None:
    kind, facts = made
    try:
        note = compose(facts, kind=kind, seed=seed, engine="none")
    except FactError:
        return
    assert "{{" not in note.body or any("{{" in text for text in _texts(facts))
    assert "None" not in note.body and prose(note).strip()
    assert not re.search(r"  |,,|\?\.", prose(note)) or any(
        re.search(r"  |,,|\?\.|,\s*,", text) for text in _texts(facts)
    )


@pytest.mark.parametrize(
    ("door", "said"),
    [
        ("hear of short contracts in spring", "I would be glad to hear of short contracts in spring."),
        ("I would be glad to hear how the reform goes.", "I would be glad to hear how the reform goes."),
    ],
)
@pytest.mark.parametrize("kind", ["rejection-reply", "decline", "withdraw"])
def test_the_door_may_be_left_open_in_words_of_ones_own(kind: str, door: str, said: str) -> None:
    facts = {"kind": kind, "candidate": "Mia Roy", "company": "Orbit", "role": "Cook", "interviewers": ["Ann Lee"]}
    assert said in compose({**facts, "door": door}, engine="none").text
    assert said not in compose({**facts, "door": "no"}, engine="none").text
    assert "glad to" not in compose({**facts, "door": False}, engine="none").text


TOPICS: dict[str, tuple[list[str], str]] = {
    "one": (["the tide tables"], "asked about the tide tables"),
    "two": (["the tide tables", "my radar course"], "asked about the tide tables and about my radar course"),
    "three": (["my visa", "my course", "references"], "asked about my visa, about my course and about references"),
    "a clause behind": (["my visa", "whether I swim"], "asked about my visa, and whether I swim"),
    "a clause in front": (["how I keep a log", "my visa"], "asked how I keep a log, and about my visa"),
    "one that is blank": (["n/a", "my visa"], "asked about my visa"),
}


@pytest.mark.parametrize(("topics", "said"), TOPICS.values(), ids=TOPICS)
@pytest.mark.parametrize("tone", ["warm", "formal", "concise"])
def test_several_topics_of_one_question_are_said_one_after_the_other(topics: list[str], said: str, tone: str) -> None:
    facts = {**WHO, **READER, "asked": topics, "details": ["The course ended in May."]}
    note = compose(facts, kind="information", tone=tone, engine="none")
    assert said.removeprefix("asked ").removeprefix("about ") in note.body
    assert not note.doubts and not any(issue.severity is Severity.ERROR for issue in note.issues)


@pytest.mark.parametrize("seed", range(4))
def test_questions_with_their_answers_may_be_what_was_asked(seed: int) -> None:
    asked = [
        {"question": "Can you swim?", "answer": "Yes, since I was six."},
        {"question": "my notice", "answer": "Six weeks."},
    ]
    note = compose({**WHO, **READER, "asked": asked}, kind="information", engine="none", seed=seed)
    assert (
        "“Can you swim?” Yes, since I was six." in note.body
        and "about my notice" in note.body
        and "Six weeks." in note.body
    )
    assert "one thing I would like to add" not in note.body and not note.left_out and not note.doubts
    alone = compose({**WHO, **READER, "asked": asked[:1]}, kind="information", engine="none", seed=seed)
    assert "You asked: “Can you swim?” Yes, since I was six." in alone.body
    assert not any("Which question of theirs" in one for one in alone.questions)


def test_a_list_of_no_topics_is_nothing_and_topics_stand_beside_no_sentences() -> None:
    assert read_facts({**WHO, "asked": []}, "information").asked is None  # type: ignore[attr-defined]
    with pytest.raises(FactError, match="topics and sentences"):
        read_facts({**WHO, "asked": ["my visa", "You asked for it."]}, "information")
