"""The laws of composed notes, for every interview that validates."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried

from thankyou import Interview, Note, compose, compose_all
from thankyou.facts.sayings import Saying
from thankyou.facts.stems import STEMS
from thankyou.facts.text import begun, says_nothing
from thankyou.planning.sayings import readings
from thankyou.reading import Doubt
from thankyou.writing.score import trigrams

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if path.suffix in (".yaml", ".toml", ".json"))


JOTTINGS = """night staffing, floats only ever come from stepdown|she checks every slide herself|how do you recruit testers?|cut scrap 4% -> 0.6% in a yr
seen it done the other way round. doesn't work|They decide in week one|building maintenance backlog|onboarding new grads faster|led the rewrite of the billing engine
charge nurse on nights 3 yrs, cut call-outs 31 a week to 6|reduce scrap|the move to event sourcing|her dog barked through the whole design part|good luck with the marathon!
hear back by friday|finance turnover, 6 of 14 left|someone who can talk to surgeons|set up the first pager rota|"slow is smooth"|his line "slow is smooth", and that he means it
we both did the Camino|why they left SAP|asked about my gap in 2022|the backlog: 400 tickets, half of them older than a year|curriculum redesign, starts in Sept|50/50 bench and field
no one has touched the pricing model since 2019|because I've been the new grad with no buddy|would have saved us a year|matches how I teach|to get night cover without agency
able to lead a crew of ten|I've run audits at three sites, zero majors|wrote grant reports for 3 funders, all renewed|PhD on Roman amphorae|fluent in Portuguese and Tetum
being close to the product|no two days the same|whether there's a path to senior|no management experience|exam booked for 3 March|panel decides Thursday|2nd round w/ the CEO
waiting on budget sign-off|both cyclists|thanks for the umbrella|{{ 7*7 }}|{% for x in y %}|<b>bold</b> & "quoted"|C++ & Go 1.22 @ scale|n/a -> 12%|ok|...and then?|a|1|🙂 great team
the 312 boxes of crew lists that nobody has opened since the flood|old firm are cowboys|£17.20/hr going to £18|"unclosed quotation|we lose two testers a quarter|Dr. Ortiz's slides
recieve teh order|https://example.com/a?b=c#d|everything e.g. tests, docs etc.|it's mild, I carry an EpiPen; never used it|doesn't work|checks every slide|been doing it 9 yrs""".replace(
    "\n", "|"
).split("|")


def _valid(text: str) -> bool:
    if says_nothing(text):  # `NIL`, which a list may hold and an entry of its own may not
        return False
    try:
        Interview.model_validate({"candidate": "A", "enthusiasm": [text]})
    except ValueError:
        return False
    return True


jotting = st.one_of(st.sampled_from(JOTTINGS), st.text(min_size=1, max_size=60).filter(_valid))
names = st.sampled_from(
    [
        "Dana Ortiz",
        "Lee",
        "Joost van den Berg",
        "Lucía Montaño Reyes",
        "Nguyễn Thị Lan",
        "Dr. Mei-Ling Chua",
        "Chef Marco",
        "Lt. Kim Park",
        "O'Brien",
        "Suharto",
        "Prof. Ngozi Okafor",
    ]
)


@st.composite
def interviews(draw: st.DrawFn) -> dict[str, Any]:
    """Facts of any number and kind, with one to three readers."""
    readers = draw(st.lists(names, min_size=0, max_size=3, unique=True))
    by = st.sampled_from([None, *readers, "me"])
    facts: dict[str, Any] = {
        "candidate": {"name": "Priya Raman", "email": "priya@example.com"},
        "company": draw(st.sampled_from([None, "Mercy North", "St. Anne's"])),
        "role": draw(st.sampled_from([None, "Charge Nurse", "Lecturer in Statistics", "the night post"])),
        "date": draw(st.sampled_from([None, "2026-11-19"])),
        "locale": draw(st.sampled_from(["en-US", "en-GB"])),
        "tone": draw(st.sampled_from([None, "formal", "warm", "concise"])),
        "interviewers": [{"name": name} for name in readers],
        "key_points": [
            {"text": draw(jotting), "by": draw(by), "why": draw(st.none() | jotting)}
            for _ in range(draw(st.integers(0, 3)))
        ],
        "qualifications": draw(st.lists(st.fixed_dictionaries({"need": jotting, "evidence": jotting}), max_size=3)),
        "enthusiasm": draw(st.lists(jotting, max_size=2)),
        "unaddressed": draw(st.lists(jotting, max_size=1)),
        "concern": draw(st.lists(st.fixed_dictionaries({"text": jotting, "answer": jotting}), max_size=1)),
        "next_steps": draw(st.lists(jotting, max_size=1)),
        "materials": draw(st.lists(st.fixed_dictionaries({"what": jotting}), max_size=1)),
        "personal": draw(st.lists(st.fixed_dictionaries({"text": jotting}), max_size=1)),
    }
    return facts


_EXAMPLES = {(stem.owner, stem.field): stem.example for stem in STEMS}
_LISTS = {"key_points": "KeyPoint", "qualifications": "Qualification", "enthusiasm": "Draw", "next_steps": "NextStep", "personal": "Remark", "concern": "Concern", "unaddressed": "Unsaid", "materials": "Material"}  # fmt: skip


@st.composite
def declarations(draw: st.DrawFn) -> dict[str, Any]:
    """Facts in stems and sentences, in any combination that validates."""
    facts: dict[str, Any] = {"candidate": "Priya Raman", "role": "Charge Nurse", "interviewers": ["Dana Ortiz"]}
    for name, owner in _LISTS.items():
        fields = [
            field for one, field in _EXAMPLES if one == owner and field not in ("text", "need", "evidence", "what")
        ]
        entries = draw(st.lists(st.lists(st.sampled_from(fields), min_size=1, max_size=3, unique=True), max_size=2))
        made = [{field: _EXAMPLES[owner, field] for field in entry} for entry in entries]
        facts[name] = [one for one in made if _valid_entry(name, one)]
    return facts


def _valid_entry(name: str, entry: dict[str, str]) -> bool:
    try:
        Interview.model_validate({"candidate": "A", name: [entry]})
    except ValueError:
        return False
    return True


def prose(note: Note) -> str:
    return "\n\n".join(note.body.split("\n\n")[1:-1])


@tried(120, same=True)
@given(interviews())
def test_every_interview_gives_a_whole_note_to_everybody(facts: dict[str, Any]) -> None:
    typed = repr(facts)
    for note in compose_all(facts, proofread=False):
        text = prose(note)
        assert len(note.body.split("\n\n")) >= 3
        assert "None" not in text or "None" in typed
        assert "\x02" not in note.text
        for brace in ("{{", "}}", "{%"):
            assert brace not in text or brace in typed
        assert "  " not in text
        for bad in (" ,", ",,", ",.", " .", ";.", "..", ":."):
            assert bad not in text or bad in typed, (bad, text)
        assert (
            not re.search(r"\b(\w+) \1\b", text)
            or re.search(r"\b(\w+) \1\b", typed)
            or "had had" in text
            or "that that" not in text
        )
        assert note.body.rstrip().endswith("priya@example.com")


@tried(40, same=True)
@given(interviews(), st.integers(0, 3))
def test_the_same_facts_and_seed_give_the_same_bytes(facts: dict[str, Any], seed: int) -> None:
    assert [note.text for note in compose_all(facts, seed=seed, proofread=False)] == [
        note.text for note in compose_all(facts, seed=seed, proofread=False)
    ]


@tried(40, same=True)
@given(interviews())
def test_a_note_of_a_panel_is_the_same_alone(facts: dict[str, Any]) -> None:
    together = compose_all(facts, proofread=False)
    assert [compose(facts, to=place, proofread=False) for place in range(len(together))] == together


LISTS = ("key_points", "qualifications", "enthusiasm", "unaddressed", "concern", "next_steps", "materials", "personal")


@tried(40, same=True)
@given(interviews())
def test_a_deleted_fact_leaves_no_phrase_behind(facts: dict[str, Any]) -> None:
    for name in LISTS:
        fewer = {**facts, name: []}
        for note in compose_all(fewer, proofread=False):
            assert not [why for why in note.why if any(fact.startswith(name) for fact in why.facts)]
            assert note.body


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_every_sentence_says_which_facts_it_rests_on(path: Path) -> None:
    for note in compose_all(path, proofread=False):
        for why in note.why[1:-1]:
            assert why.sentence in note.body
        assert note.why[0].section == "greeting"
        assert {"greeting", "gratitude", "sign_off"} <= note.sections.keys()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_notes_of_a_panel_share_no_sentence_and_few_words(path: Path) -> None:
    notes = compose_all(path, proofread=False)
    for one, two in combinations(notes, 2):
        first, second = (set(re.split(r"(?<=[.?!])\s+", prose(note))) for note in (one, two))
        assert not first & second
        a, b = trigrams(prose(one)), trigrams(prose(two))
        assert len(a & b) / len(a | b) <= 0.20


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples_proofread_without_an_error(path: Path) -> None:
    for note in compose_all(path, engine="embedded"):
        assert not [issue for issue in note.issues if issue.severity == "error"], note.text


SCRIPT = "import sys; from thankyou import compose_all; sys.stdout.buffer.write('\\n'.join(note.text for note in compose_all(sys.argv[1], proofread=False)).encode())"


def test_clock_hash_seed_and_locale_do_not_matter() -> None:
    seen = set()
    for seed, zone, language in (("0", "UTC", "C"), ("1", "Asia/Tokyo", "C.UTF-8"), ("77", "America/Lima", "POSIX")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language}
        seen.add(
            subprocess.run(
                [sys.executable, "-c", SCRIPT, str(ROOT / "examples" / "panel.yaml")],
                env=env,
                capture_output=True,
                check=True,
            ).stdout
        )
    assert len(seen) == 1


@pytest.mark.parametrize("jot", ["{{ 7*7 }} in the template", "the {% raw %} block"])
def test_template_syntax_in_a_fact_appears_as_written(jot: str) -> None:
    note = compose({"candidate": "Ana Ruiz", "key_points": [{"about": jot}]}, proofread=False)
    assert jot in note.body
    assert "49" not in note.body


def test_what_is_tactless_stays_out_and_is_reported() -> None:
    said = ["your pay is 68k a year, under the old wages", "the old firm are cowboys"]
    points = [{"you_said": words} for words in said]
    note = compose(
        {"candidate": "Ana Ruiz", "key_points": [*points, {"about": "the herb garden on the roof"}]}, proofread=False
    )
    assert "68k" not in note.body
    assert "cowboys" not in note.body
    assert "herb garden" in note.body
    assert {left.fact for left in note.left_out} == {"key_points[0].you_said", "key_points[1].you_said"}


def test_a_remark_is_never_credited_to_another() -> None:
    facts = {
        "candidate": "Ana Ruiz",
        "interviewers": ["Dana Ortiz", "Lee Marsh"],
        "key_points": [
            {"you_said": "you check every slide yourself", "by": "Dana"},
            {"about": "the night rota", "by": "Lee"},
        ],
    }
    dana, lee = compose_all(facts, proofread=False)
    assert "you check every slide yourself" in dana.body
    assert "slide" not in lee.body
    assert "night rota" in lee.body
    assert "rota" not in dana.body


def test_who_will_do_it_is_you_in_their_own_note_with_no_word_changed() -> None:
    facts = {
        "candidate": "Ana Ruiz",
        "interviewers": ["Dana Ortiz", "Lee Marsh"],
        "next_steps": [{"who": "Dana", "will": "ring my references"}, {"who": "HR", "will": "write by Friday"}],
    }
    dana, lee = compose_all(facts, proofread=False)
    assert "you would ring my references" in dana.body.replace("you will ring", "you would ring")
    assert "HR will write by Friday" in dana.body + lee.body
    assert "Dana will" not in dana.body


def said_in(note: Note, saying: Saying) -> bool:
    """Whether the words of a saying stand whole in a note; a full stop at their end is the sentence's."""
    text = note.body.replace(",”", "”").replace(".”", "”")
    words = saying.words.removeprefix("Dana Ortiz will ").rstrip(" .")
    return words in text or begun(words) in text


@tried(80, same=True)
@given(declarations())
def test_the_words_of_a_fact_stand_whole_and_no_fact_is_nowhere(facts: dict[str, Any]) -> None:
    interview = Interview.model_validate(facts)
    notes = compose_all(interview, length="detailed", proofread=False)
    told = {fact for note in notes for why in note.why for fact in why.facts}
    left = tuple(one.fact for note in notes for one in note.left_out)
    doubted = {one.fact for note in notes for one in note.doubts}
    for one in readings(interview):
        if isinstance(one, Doubt):
            assert one.fact in doubted
        elif one.path in told:
            [note] = [note for note in notes if any(one.path in why.facts for why in note.why)]
            assert said_in(note, one), (one, note.body)
        else:
            assert one.path.startswith(left), one.path


@pytest.mark.parametrize(
    ("name", "honorific", "greeting"),
    [
        ("Renee Two Bulls", "Captain", "Captain Two Bulls"),
        ("Bae Jun-ho", None, "Bae Jun-ho"),
        ("Mary Smith-Jones", "Dr", "Dr. Smith-Jones"),
    ],
)
def test_a_family_name_is_greeted_whole(name: str, honorific: str | None, greeting: str) -> None:
    reader = {"name": name, "honorific": honorific}
    assert compose({"candidate": "Ana Ruiz", "interviewers": [reader]}, proofread=False).body.startswith(
        f"Dear {greeting},"
    )
