"""What `proofread` finds, passes and mends."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import tried

from thankyou import review
from thankyou.engines.issues import Engine, Severity
from thankyou.facts.models import Interview
from thankyou.proofread import RULES, Context, Proof, proofread
from thankyou.proofread.letter import read
from thankyou.proofread.structure import sections

CLEAN = (Path(__file__).parent / "clean.txt").read_text(encoding="utf-8").split("\n", 1)[1].split("\n---\n")

FACTS = Interview.model_validate(
    {
        "candidate": {"name": "Amara Nwosu", "email": "amara@example.com", "phone": "+44 7700 900456"},
        "company": "Tidewater Analytics",
        "role": "Data Engineer",
        "date": "2026-11-18",
        "start": "10:00",
        "end": "10:45",
        "locale": "en-GB",
        "interviewers": [
            {"name": "Joost van den Berg", "pronouns": "he/him"},
            {"name": "Sanne Vermeulen", "honorific": "Dr", "pronouns": "she/her"},
        ],
        "key_points": [
            {"text": "moving off nightly batch, finance hates the lag", "by": "Joost"},
            {"text": "pairing on every migration", "by": "Sanne"},
        ],
        "qualifications": [{"evidence": "cut lag 14h -> 4 mins in 3 yrs, saved c. 40k, mentored 2 juniors"}],
        "next_steps": ["decision by friday"],
        "materials": [{"what": "write-up of the cutover", "url": "https://example.com/cutover"}],
    }
)
LETTER = """Dear Joost,

Thank you for talking with me on Wednesday about the Data Engineer role. {}

In three years I cut the lag from 14 hours to 4 minutes and saved about £40,000. The write-up of the cutover is at https://example.com/cutover. I would enjoy moving your nightly batch, and I look forward to hearing from you on Friday.

Kind regards,
Amara Nwosu
amara@example.com
+44 7700 900456"""


def marks(proof: Proof) -> list[str]:
    return [issue.rule for issue in proof.issues if issue.severity is not Severity.INFORMATION]


def check(sentence: str, **more: object) -> Proof:
    context = Context(interview=FACTS, reader=0, locale="en-GB", **more)  # type: ignore[arg-type]
    return proofread(LETTER.format(sentence), context, engine=Engine.EMBEDDED, fix="none")


def alone(sentence: str, kind: str = "thank-you") -> list[str]:
    text = f"Dear Ms. Ortiz,\n\n{sentence}\n\nKind regards,\nJane Doe"
    found = proofread(text, Context(kind=kind), engine=Engine.EMBEDDED, fix="none").issues
    return [one.rule for one in found if one.severity is not Severity.INFORMATION and one.span.start < one.span.end]


@pytest.mark.parametrize("note", CLEAN, ids=[str(number) for number in range(len(CLEAN))])
def test_a_clean_note_has_nothing_above_information(note: str) -> None:
    locale, text = note.strip().split("\n", 1)
    proof = proofread(text.strip(), Context(locale=locale.removeprefix("locale: ")), engine=Engine.EMBEDDED)
    assert marks(proof) == [] and proof.fixes == () and proof.checked and proof.engine == "harper"


def test_a_faithful_draft_has_nothing_above_information() -> None:
    assert marks(check("Your plan to move off nightly batch made sense to me, since finance hates the lag.")) == []


@pytest.mark.parametrize(
    ("invention", "rule"),
    [
        ("I have done this for seven years.", "fidelity/number"),
        ("We cut costs by 35%.", "fidelity/number"),
        ("It saved $2 million.", "fidelity/number"),
        ("Your colleague Marguerite was kind.", "fidelity/name"),
        ("At Globexia I did the same.", "fidelity/name"),
        ("I spoke with Grace afterwards.", "fidelity/name"),
        ("We met in March 2025.", "fidelity/number"),
        ("I am free on Tuesday.", "fidelity/date"),
        ("I enjoyed our talk this afternoon.", "fidelity/date"),
        ("See www.other-site.com for more.", "fidelity/address"),
        ("Write to me at amara@other.org instead.", "fidelity/address"),
        ("I have attached my portfolio.", "fidelity/attachment"),
        ("I would love to work at Tidewatter Analytics.", "names/near-miss"),
        ("Please thank Sane Vermeulen for me.", "names/near-miss"),
        ("Please thank Mr Vermeulen for me.", "names/title"),
        ("Sanne said that he pairs on every migration.", "fidelity/pronoun"),
        ("Joost mentioned that the lag must go.", "names/other-reader"),
        ("Thank you again, Sanne.", "names/other-reader"),
        ("Dear [Name], I liked the {{company}} plan.", "leftovers/placeholder"),
        ("Here is a draft of your thank-you email:", "leftovers/note"),
        ("I enjoyed talking with you about .", "leftovers/gap"),
        ("It was GREAT to meet you.", "style/capitals"),
        ("It was good to meet you 😀.", "style/emoji"),
        ("It was good to meet you!!", "style/exclamation"),
    ],
)
def test_what_the_facts_do_not_hold_is_found(invention: str, rule: str) -> None:
    assert rule in marks(check(invention))


@pytest.mark.parametrize(
    "truth",
    [
        "Cutting the lag took 3 years.",
        "I mentored two juniors.",
        "You gave me 45 minutes on 18 November.",
        "It saved roughly 40k a year.",
        "Sanne said that she pairs on every migration.",
        "I liked how Dr Vermeulen pairs on every migration.",
        "One thing stayed with me; two of us would agree.",
        "Tidewater's batch is the lag that finance hates.",
    ],
)
def test_what_the_facts_hold_passes(truth: str) -> None:
    assert marks(check(truth)) == []


def test_a_greeting_for_somebody_else_is_an_error() -> None:
    text = LETTER.format("I see why finance hates the lag.").replace("Dear Joost", "Dear Sanne")
    assert "structure/recipient" in marks(proofread(text, Context(interview=FACTS, reader=0), engine=Engine.NONE))


def test_a_composed_note_must_carry_every_contact() -> None:
    text = LETTER.format("I see why finance hates the lag.").replace("+44 7700 900456", "")
    context = Context(interview=FACTS, reader=0, locale="en-GB", sections=frozenset({"greeting"}))
    assert "structure/contact" in marks(proofread(text, context, engine=Engine.NONE))


def test_a_note_that_fits_any_interview_is_marked() -> None:
    text = "Dear Joost,\n\nThank you for your time. I remain keen to join and look forward to your reply.\n\nRegards,\nAmara Nwosu"
    assert "specific/any-interview" in marks(proofread(text, Context(interview=FACTS, reader=0), engine=Engine.NONE))


def test_words_about_pay_depend_on_the_kind_of_message() -> None:
    sentence = "Is the starting salary negotiable?"
    assert "tone/out-of-place/money" in alone(sentence)
    assert "tone/out-of-place/money" not in alone(sentence, kind="negotiate")


PEOPLE = (
    "Siobhán Ó Briain, Nguyễn Thị Hạnh, Zdeněk Dvořáček, Tuulikki Väisänen, Chidinma Okafor, Þórunn Sigurðardóttir, Kaewkamnerd Srisai, Xiomara Quiñones, "
    "Lakshmi Venkataraman, Hrishikesh Deshpande, Wojciech Brzęczyszczykiewicz, Ioannis Papadopoulos, Nurgül Yıldırım, Fereshteh Ghorbani, Oluwaseun Adeyemi, "
    "Kateřina Šťastná, Mihály Szentgyörgyi, Ingibjörg Jónsdóttir, Takeshi Kurosawa, Soo-jin Bae, Xiuying Ouyang, Lucía Montaño Reyes, João Gonçalves, "
    "Thabo Mokoena, Fatoumata Diallo, Tendai Chikwanha, Makoa Kealoha, Aroha Ngata, Ngaire Tūwhare, Dzmitry Kavaliou, Oksana Shevchenko, Liis Mägi, "
    "Jānis Bērziņš, Gintarė Žukauskaitė, Arjan Hoxha, Suharto, Sinéad Nic Aodha, Rhys Llewelyn-Bowen, Bronagh McGlinchey"
).split(", ")


@pytest.mark.parametrize("person", PEOPLE)
def test_a_name_from_anywhere_is_never_more_than_information(person: str) -> None:
    first, last = person.split()[0], person.split()[-1]
    text = (
        f"Dear {person},\n\nThank you for the hour on Tuesday. What {first} said about the night rota stayed with me, "
        f"and {last}'s question about training was a good one. {first} described how you plan the week. "
        "I ran a similar rota for two years, and I would enjoy doing it with your team.\n\n"
        f"Kind regards,\n{person}"
    )
    assert [
        (one.rule, text[one.span.start : one.span.end])
        for one in proofread(text, Context(), engine=Engine.EMBEDDED).issues
        if one.severity is not Severity.INFORMATION
    ] == []


LINES = (
    "kubectl top pods, siobhan wrote teh runbook, recieve vs receive in the schema, a UNIX host, an hour on-call, an USB hub (sic), Walla Walla depot, had had enough of SAP, "
    "colour-blind mode, mise en place for 80 covers, naïve Bayes baseline, iPhone 6S repair, e. coli assay, pH 7.4 buffer, O'Reilly book club, pub/sub to Kafka, the the bug in TeX, "
    "grammer school alumni, Thier shop on Elm, Accomodate Ltd, 3 x 4 m shed, kg vs lbs, mm tolerances, co-op board, re-sign vs resign, licence renewals, ax vs axe, tonne bags, "
    "sous vide at 62 C, wok hei, charette with residents, ombré dye, teh tarik stall"
).split(", ")


@pytest.mark.parametrize("line", LINES)
def test_no_fix_touches_a_fact(line: str) -> None:
    facts = FACTS.model_copy(
        update={"key_points": Interview.model_validate({"candidate": "A B", "key_points": [line]}).key_points}
    )
    text = LETTER.format(f"I keep thinking about {line} and what it says.")
    assert line in proofread(text, Context(interview=facts, reader=0, locale="en-GB"), engine=Engine.EMBEDDED).text


def test_safe_fixes_are_made_and_recorded() -> None:
    text = "Dear Ms. Ortiz,\n\nThank you for the the  tour , it was an useful hour and I succesfully found the “teh” sign.\n\nKind regards,\nJane Doe"
    proof = proofread(text, Context(), engine=Engine.EMBEDDED)
    assert "for the tour, it was a useful hour and I successfully found the “teh” sign." in proof.text
    assert [(fix.before, fix.after) for fix in proof.fixes] == [
        ("the the", "the"),
        ("  ", " "),
        (" ", ""),
        ("an", "a"),
        ("succesfully", "successfully"),
    ]
    assert all(text[fix.span.start : fix.span.end] == fix.before for fix in proof.fixes)
    assert proofread(text, Context(), engine=Engine.EMBEDDED, fix="none").text == text


@pytest.mark.parametrize(
    "slip",
    [
        "Thank you for you're time.",
        "I look forward to hear from you.",
        "Please except my thanks.",
        "Me and my manager rebuilt it.",
        "I could of said more.",
        "Your advise helped me.",
        "I recieved the brochure.",
        "I learned more from you then from any book.",
    ],
)
def test_slips_of_the_genre_are_found(slip: str) -> None:
    assert alone(slip)


def test_every_rule_runs_and_names_its_issues_after_itself() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    text = "Hi [Name],\n\nI NEED this job ASAP!! Thank you for you're time. Me and Zorblaxx waited 99 years.\n\nI'm gonna call tomorrow"
    found = {
        one.rule.split("/")[0]
        for one in proofread(text, Context(interview=FACTS, reader=0), engine=Engine.EMBEDDED).issues
    }
    assert found <= {rule.name for rule in RULES} | {"harper", "engine"}
    assert {"structure", "leftovers", "tone", "wording", "fidelity", "style"} <= found


@tried(150)
@given(st.text(max_size=400), st.sampled_from(["none", "safe"]))
def test_no_text_makes_it_fail_and_every_span_is_a_place(text: str, fix: str) -> None:
    proof = proofread(text, Context(interview=FACTS), engine=Engine.NONE, fix=fix)  # type: ignore[arg-type]
    assert all(0 <= one.span.start <= one.span.end <= len(proof.text) for one in proof.issues)
    assert not proof.checked and proof.engine == "none"


@pytest.mark.parametrize(
    "text",
    ["a" * 100_000, "word " * 20_000, "(" * 5_000, "Dear " * 3_000, "\n" * 9_000, "I, " * 4_000],
    ids=["one word", "many", "brackets", "dear", "lines", "commas"],
)
def test_monstrous_texts_are_survived_and_called_unchecked_where_they_are(text: str) -> None:
    proof = proofread(text, Context(), engine=Engine.EMBEDDED)
    assert proof.issues and (proof.checked or len(text) > 200)


def test_a_company_named_after_the_reader_may_be_spoken_of() -> None:
    facts = {
        "candidate": {"name": "Ada Byron", "email": "ada@example.com"},
        "company": "Neill & Ortiz",
        "interviewers": [{"name": "Dana Ortiz"}],
        "enthusiasm": ["a team of five that writes things down"],
    }
    draft = "Dear Dana,\n\nWhat draws me to Neill & {} is a team of five that writes things down.\n\nKind regards,\nAda"

    def said(name: str) -> set[str]:
        return {issue.rule for issue in review(draft.format(name), facts, engine="none").issues}

    assert "names/other-reader" not in said("Ortiz")
    assert "names/other-reader" in said("Dana")


LAB = {
    "candidate": {"name": "Ada Byron", "email": "ada@example.com"},
    "company": "Mercy North",
    "role": "laboratory technician",
    "interviewers": [{"name": "Dana Ortiz", "title": "Laboratory Manager"}],
    "key_points": [{"about": "the tapestry in the hall"}],
    "qualifications": [{"someone_who": "keeps records", "i_did": "kept the Hartwell log for three years"}],
}


def found_in(sentence: str) -> dict[str, str]:
    draft = f"Dear Dana,\n\n{sentence}\n\nKind regards,\nAda Byron\nada@example.com"
    return {one.rule: draft[one.span.start : one.span.end] for one in review(draft, LAB, engine="none").issues}


def test_another_job_under_the_name_of_theirs_is_an_error() -> None:
    for sentence in (
        "Thank you for offering me the position of laboratory manager.",
        "I want the laboratory manager role.",
    ):
        assert found_in(sentence)["names/job"] == "manager"
    for sentence in (
        "Thank you for offering me the position of laboratory technician.",
        "The laboratory manager keeps the role open.",
        "The technician role is the one I want.",
        "I know the role of a good technician.",
        "I want the lab technician role.",
    ):
        assert "names/job" not in found_in(sentence)


CLINIC = {
    "candidate": {"name": "Noor Haddad"},
    "company": "Lumen Clinics",
    "role": "Reception Lead",
    "interviewers": [{"name": "Tess Byrne", "title": "Practice Manager"}, {"name": "Marek Zielinski", "title": "Senior Nurse"}],
    "key_points": [{"you_said": "the nurses answer the phones after six"}],
}  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("Thank you for meeting me about the Practice Nurse post.", "Practice Nurse"),
        ("It was good to talk about the Staff Nurse role.", "Staff Nurse"),
        ("Thank you for meeting me about the Reception Lead post.", None),
        ("Thank you for meeting me about the Lead Receptionist post.", None),
        ("We talked about what a Practice Manager does.", None),
        ("I held the Practice Nurse post for a year.", None),
    ],
)
def test_another_title_of_words_that_the_facts_have_elsewhere_is_an_error(sentence: str, marked: str | None) -> None:
    draft = f"Dear Tess,\n\n{sentence}\n\nKind regards,\nNoor Haddad"
    issues = review(draft, CLINIC, engine="none").issues
    assert [draft[one.span.start : one.span.end] for one in issues if one.rule == "names/job"] == (
        [marked] if marked else []
    )
    spans = [one.span for one in issues if one.rule.startswith(("names/", "fidelity/name", "fidelity/added"))]
    assert len(spans) == len(set(spans))


@pytest.mark.parametrize(
    ("subject", "marked"),
    [
        ("Thank you, Packaging Engineer interview", "Packaging Engineer"),
        ("Staff Nurse interview: thank you", "Staff Nurse"),
        ("Thanks - Forklift Driver interview", "Forklift Driver"),
        ("Interview for Forklift Driver", "Forklift Driver"),
        ("Your application as Store Manager", "Store Manager"),
        ("Thank you for the laboratory technician interview", None),
        ("Lab technician interview: thank you", None),
        ("Thank you for the first video interview", None),
        ("Second interview: laboratory technician", None),
        ("A helpful conversation and a good interview", None),
        ("Thank you for Thursday", None),
    ],
)
def test_another_job_in_the_subject_is_an_error(subject: str, marked: str | None) -> None:
    draft = f"Subject: {subject}\n\nDear Dana,\n\nThank you for your time.\n\nKind regards,\nAda Byron"
    found = [
        draft[one.span.start : one.span.end]
        for one in review(draft, LAB, engine="none").issues
        if one.rule == "names/job"
    ]
    assert found == ([marked] if marked else [])


def test_a_deed_of_the_candidates_must_be_told_where_the_facts_have_one() -> None:
    assert "structure/qualifications" in found_in("Thank you for the hour. I had not thought that you keep records.")
    assert "structure/qualifications" not in found_in("Thank you. I kept the Hartwell log for three years.")


@pytest.mark.parametrize(
    "deed",
    ["I hung 212 doors last year.", "I drove a night bus for nine years.", "I have since shod horses at two fairs.", "I've been running a small forge since then.", "Later I personally splinted eleven dogs in a night.", "I had welded hulls for two winters."],
)  # fmt: skip
def test_a_deed_is_known_by_its_shape_without_facts(deed: str) -> None:
    assert "qualifications" in sections(read(f"Dear Dana,\n\n{deed}\n\nKind regards,\nJane Doe"), None)


@pytest.mark.parametrize(
    "thought",
    ["I have kept thinking about the handover.", "I learned much on Thursday.", "I enjoyed the tour very much.", "I took our talk to heart.", "I have been wondering about the rota.", "I did not expect such a tour.", "I liked your rota.", "I left with a clear picture."],
)  # fmt: skip
def test_what_is_thought_felt_or_said_is_no_deed(thought: str) -> None:
    assert "qualifications" not in sections(read(f"Dear Dana,\n\n{thought}\n\nKind regards,\nJane Doe"), None)


def test_a_worn_word_is_right_where_the_talk_was_about_it() -> None:
    assert "tone/cliche/dead-phrase" not in found_in("I liked the tapestry most.")
    assert "tone/cliche/dead-phrase" in alone("It was a rich tapestry of people.")


def test_begging_is_an_act_and_desperate_an_adjective() -> None:
    assert alone("I like that you let readers hold the originals, desperate handwriting and all.") == []
    assert alone("You showed me the desperate letters of 1926.") == []
    for sentence in ("I am desperate for this job.", "I desperately need the work.", "I feel so desperate."):
        assert any(rule.startswith("tone/desp") for rule in alone(sentence))


def test_the_facts_know_units_degrees_attachments_and_titled_names() -> None:
    facts = {
        "candidate": {"name": "Ada Byron", "email": "ada@example.com"},
        "company": "Mercy North",
        "interviewers": [{"name": "Dana Ortiz"}],
        "qualifications": [{"evidence": "cut orientation from 12 weeks to 9"}],
        "materials": [{"what": "the preceptor handbook", "file": "handbook.pdf"}],
    }

    def rules(sentence: str) -> set[str]:
        return {
            issue.rule
            for issue in review(f"Dear Dana,\n\n{sentence}\n\nKind regards,\nAda", facts, engine="none").issues
        }

    assert "fidelity/number" in rules("I have 12 years of night shifts behind me.")
    assert "fidelity/number" not in rules("I cut orientation from 12 weeks to 9.")
    assert "fidelity/attachment" in rules("I have attached my portfolio of photographs.")
    assert "fidelity/attachment" not in rules("I have attached the preceptor handbook.")
    assert "fidelity/name" in rules("My PhD helps on nights.")
    assert "fidelity/name" in rules("I trained at the Joint Commission last year.")


@pytest.mark.parametrize(
    ("greeting", "marked"),
    [
        ("Dear Dr. Samuel,", True),
        ("Dear Dr. Abara,", False),
        ("Dear Dr. Samuel Abara,", False),
        ("Dear Samuel,", False),
    ],
)
def test_a_title_before_a_given_name_is_remarked_on(greeting: str, marked: bool) -> None:
    facts = {"candidate": "Mia Roy", "interviewers": ["Dr. Samuel Abara"]}
    report = review(f"{greeting}\n\nThank you for our talk on Monday.\n\nKind regards,\nMia Roy", facts, engine="none")
    assert ("names/titled-given" in {one.rule for one in report.issues}) is marked


@pytest.mark.parametrize(
    ("end", "marked"),
    [
        ("Kind regards,\nMia Roy\n\nAll the best,\nMia", True),
        ("Kind regards,\nMia Roy\nmia@example.com", False),
        ("All the best, and kind regards,\nMia Roy", False),
    ],
)
def test_a_letter_that_is_closed_twice_is_marked(end: str, marked: bool) -> None:
    report = review(f"Dear Ann,\n\nThank you for our talk on Monday.\n\n{end}", engine="none")
    assert ("structure/closings" in {one.rule for one in report.issues}) is marked


def test_the_sign_behind_a_figure_that_is_marked_has_no_mark_of_its_own() -> None:
    facts = {"candidate": {"name": "Ada"}, "interviewers": [{"name": "Dana Ortiz"}], "qualifications": ["ran the desk"]}
    letter = "Dear Dana,\n\nAt my last clinic I cut waiting times by 50%.\n\nKind regards,\nAda"
    found = [letter[one.span.start : one.span.end] for one in review(letter, facts, engine="none").issues]
    assert "%" not in found and any(said.startswith("50") for said in found)


def rules_of(sentence: str, company: str = "Acme") -> list[str]:
    facts = {"candidate": {"name": "Jane Doe"}, "company": company, "key_points": [{"about": "the rota"}]}
    text = f"Dear Dana,\n\n{sentence}\n\nKind regards,\nJane Doe"
    return [one.rule for one in review(text, facts, engine="embedded").issues]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("I look forward to hear from you.", "wording/verb-form/look-forward-to-verb"),
        ("Every plane has it's own place.", "wording/confused-words/its-it-is"),
    ],
)
def test_one_slip_is_marked_once(sentence: str, rule: str) -> None:
    assert [one for one in rules_of(sentence) if one.startswith(("wording/", "slips/"))] == [rule]


@pytest.mark.parametrize(
    ("point", "sentence", "rule"),
    [
        ("the choir meets on Mondays", "You told me that the quire meets on Mondays.", "copying/sounds-alike"),
        ("you bind a ledger a day", "You told me that you bind a leger a day.", "copying/in-its-place"),
        (
            "you report to the manager",
            "You told me that you report to the manger.",
            "wording/confused-words/other-homophones",
        ),
    ],
)
def test_another_word_than_that_of_the_facts_is_marked_once(point: str, sentence: str, rule: str) -> None:
    facts = {"candidate": "Jane Doe", "interviewers": ["Dana Ortiz"], "key_points": [{"you_said": point}]}
    report = review(f"Dear Dana,\n\n{sentence}\n\nKind regards,\nJane Doe", facts, engine="embedded")
    held = [
        one.rule
        for one in report.issues
        if one.rule.startswith(("copying/", "fidelity/", "wording/", "likelier/", "harper/"))
    ]
    assert held == [rule]


def test_the_own_role_is_right_whatever_a_dictionary_lacks() -> None:
    facts = {"candidate": "Jane Doe", "role": "Kerblayer", "key_points": [{"about": "the rota"}]}
    text = "Dear Dana,\n\nThank you for our talk about the kerblayer post and the rota.\n\nKind regards,\nJane Doe"
    assert "harper/spelling" not in [one.rule for one in review(text, facts, engine="embedded").issues]


def test_a_name_of_the_facts_follows_no_grammar() -> None:
    said = "I would like to work at Two Quarry."
    assert "slips/agreement/number-one" in rules_of("I know two quarry that keep the rota.", "Two Quarry")
    assert "slips/agreement/number-one" not in rules_of(said, "Two Quarry")
    assert "slips/agreement/number-one" in rules_of(said)


def test_a_word_that_neither_facts_nor_dictionary_have_keeps_what_it_may_be_meant_for() -> None:
    facts = {"candidate": {"name": "Jane Doe"}, "key_points": [{"about": "the rota"}]}
    text = "Dear Dana,\n\nThank you. The rota has tweleve lines.\n\nKind regards,\nJane Doe"
    [one] = [one for one in review(text, facts, engine="embedded").issues if one.span.end - one.span.start == 7]
    assert one.rule.startswith("fidelity/") and one.suggestions == ("twelve",)


def test_a_word_that_is_to_be_another_one_is_not_called_new_as_well() -> None:
    for sentence, word in (
        ("We talked about the tapestry in the hall alot.", "alot"),
        ("We talked about the tapestry in the hall, and u guys ROCK.", "guys ROCK"),
        ("I'm gonna read about the tapestry in the hall.", "gonna"),
    ):
        draft = f"Dear Dana,\n\n{sentence}\n\nKind regards,\nAda Byron\nada@example.com"
        place = draft.index(word)
        over = [
            one.rule for one in review(draft, LAB, engine="none").issues if place <= one.span.start < place + len(word)
        ]
        assert len(over) == 1 and not over[0].startswith("fidelity/")


PLANNER = {
    "candidate": {"name": "Đặng Thị Thu Hà", "email": "thuha@example.com"},
    "company": "Harrow Mills",
    "date": "2026-11-17",
    "interviewers": [{"name": "Beth Ransome"}],
    "key_points": [{"you_said": "the looms run on one old PC"}],
    "materials": [{"sending": "my planning sheet", "url": "https://example.com/plan"}],
    "next_steps": [{"they_will": "write by the end of November"}],
}


def planned(sentence: str, signed: str = "Đặng Thị Thu Hà") -> list[tuple[str, Severity, str]]:
    letter = f"Dear Beth,\n\nThank you for telling me that the looms run on one old PC. {sentence}\n\nKind regards,\n{signed}\nthuha@example.com"
    return [(one.rule, one.severity, one.message) for one in review(letter, PLANNER, engine="none").issues]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Please find attached my CV and my planning sheet: https://example.com/plan", "my CV"),
        ("I have attached my planning sheet and my résumé.", "my résumé"),
        ("My CV and my planning sheet are attached.", "My CV"),
        ("I attach my planning sheet, as promised.", None),
        ("I have attached the planning sheet, which I look after.", None),
    ],
)
def test_a_paper_that_no_fact_sends_is_named_beside_one_that_is_sent(sentence: str, named: str | None) -> None:
    errors = [says for rule, severity, says in planned(sentence) if rule == "fidelity/attachment" and severity is Severity.ERROR]  # fmt: skip
    assert errors == ([f"The facts do not name “{named}” among what you send."] if named else [])


@pytest.mark.parametrize("day", ["30 November", "30 November 2026", "the 30th of November", "November 30", "the thirtieth of November"])  # fmt: skip
def test_the_last_day_of_a_month_whose_end_the_facts_name_is_known(day: str) -> None:
    assert not [rule for rule, _, _ in planned(f"You will write by {day}.") if rule.startswith("fidelity/")]


@pytest.mark.parametrize("day", ["29 November", "31 November", "30 December"])
def test_another_day_of_that_month_is_not(day: str) -> None:
    assert ("fidelity/number", Severity.ERROR) in [one[:2] for one in planned(f"You will write by {day}.")]


@pytest.mark.parametrize(
    ("signed", "severity"),
    [
        ("Đặng Thị Thu Hà", None),
        ("Thu Hà", Severity.INFORMATION),
        ("Hà", Severity.INFORMATION),
        ("Đặng", Severity.WARNING),
        ("Thu Hương", Severity.WARNING),
        ("Operations", Severity.WARNING),
    ],
)
def test_who_signs_with_what_they_are_called_is_only_told_of_the_rest(signed: str, severity: Severity | None) -> None:
    found = [one[1] for one in planned("I would be glad to join you.", signed) if one[0] == "structure/signature"]
    assert found == ([severity] if severity else [])
