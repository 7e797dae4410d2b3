"""Names of many kinds, with what somebody who sends such a note expects.

A row is: what stands in the field; the greeting where the tone is formal; where it is warm. Several people are parted by ` + `.
"""

from __future__ import annotations

import pytest

from thankyou.errors import FactError
from thankyou.facts.models import Interview, Interviewer
from thankyou.facts.people import Name

NOBODY = "nobody"

OCCASIONS = [
    *((what, "hiring team") for what in ("Onsite", "Presentation", "Discussion", "Skype", "Final round")),
    *((what, "HR") for what in ("Panel", "Walk", "Screening", "Final", "First", "Coding session", "1:1")),
    *((what, "the team") for what in ("Demo", "Meet", "Q&A", "Stand-up", "Shadowing", "Observation", "Tea", "Pairing")),
    *((what, "the team") for what in ("Visit", "Wrap-up", "Session", "Follow-up", "Demonstration", "Orientation")),
]
GREETED = [
    # titles
    ("Assoc. Prof. Nikos Vlahos", "Professor Vlahos", "Professor Vlahos"),
    ("Dhr. Kees de Wit", "Dhr. de Wit", "Dhr. de Wit"),
    ("Mme Claire Fontaine", "Mme Fontaine", "Mme Fontaine"),
    ("Mr Tomasz Wrona", "Mr. Wrona", "Mr. Wrona"),
    ("Atty. Liza Mercado", "Atty. Mercado", "Atty. Mercado"),
    # credentials
    ("Wanda Pryce BSc PGCE", "Wanda Pryce", "Wanda"),
    ("Femi Adeyemi, MBBS, FRCP", "Femi Adeyemi", "Femi"),
    ("Teodor Grigorescu, CFA®", "Teodor Grigorescu", "Teodor"),
    ("HELGA STROM RN MSN", "Helga Strom", "Helga"),
    ("STROM, HELGA MD", "Helga Strom", "Helga"),
    ("OLU BAKARE, PHD", "Olu Bakare", "Olu"),
    ("Kelly Byrne CPNP-PC", "Kelly Byrne", "Kelly"),
    ("Ines Duarte, M.Arch., RIBA", "Ines Duarte", "Ines"),
    # brackets
    ("Priscilla Wong (黃慧敏)", "Priscilla Wong", "Priscilla"),
    ("Tobias Lang (Head of Ops)", "Tobias Lang", "Tobias"),
    ("Tobias Lang [on leave]", "Tobias Lang", "Tobias"),
    ("Samantha (Sam) Whitby", "Samantha Whitby", "Samantha"),
    ("Lindgren (Berg), Karin", "Karin Lindgren", "Karin"),
    # last, first
    ("O'Shea, Niamh", "Niamh O'Shea", "Niamh"),
    ("de Groot, Femke (HR)", "Femke de Groot", "Femke"),
    ("Vlk, Petr", "Petr Vlk", "Petr"),
    ("Ng, Bryn", "Bryn Ng", "Bryn"),
    ("Al-Sayed, Dr. Huda", "Dr. Al-Sayed", "Dr. Al-Sayed"),
    ("WILLIAMS, RHYS T.", "Rhys T. Williams", "Rhys"),
    # particles
    ("Ottilie von der Heide", "Ottilie von der Heide", "Ottilie"),
    ("Ms van 't Hoff", "Ms. van 't Hoff", "Ms. van 't Hoff"),
    ("Carlo dalla Chiesa", "Carlo dalla Chiesa", "Carlo"),
    ("ELS VAN DEN BROEK", "Els van den Broek", "Els"),
    # initials
    ("T.J. Maddox", "T.J. Maddox", "T.J. Maddox"),
    ("R. Glyn Hughes", "R. Glyn Hughes", "Glyn"),
    ("PJ Hennessy", "PJ Hennessy", "PJ"),
    ("Brynn K. Lowe", "Brynn K. Lowe", "Brynn"),
    # capitals
    ("gwyn ap rhys", "Gwyn ap Rhys", "Gwyn"),
    ("KYLE O'DWYER JR", "Kyle O'Dwyer Jr", "Kyle"),
    ("BRYN NG", "Bryn Ng", "Bryn"),
    ("PETR VLK", "Petr Vlk", "Petr"),
    ("MCDONALD IAN RN", "McDonald Ian", "McDonald Ian"),
    ("FLYNN DE LA ROSA", "Flynn de la Rosa", "Flynn"),
    # scripts
    ("Ольга Кравченко", "Ольга Кравченко", "Ольга"),
    ("Γιώργος Παππάς", "Γιώργος Παππάς", "Γιώργος"),
    ("佐藤 美咲", "佐藤 美咲", "佐藤 美咲"),
    ("이서연", "이서연", "이서연"),
    ("أحمد منصور", "أحمد منصور", "أحمد"),
    ("Hana 花 Mori", "Hana 花 Mori", "Hana"),
    # nicknames
    ('Elizabeth "Betsy" Crane', "Elizabeth Crane", "Betsy"),
    ("Bartholomew ‘Bart’ Quigley", "Bartholomew Quigley", "Bart"),
    ("Chas. 'Chuck' Norby", "Chas. Norby", "Chuck"),
    # several
    ("Glyn Rees & Rhys Parry", "Glyn Rees + Rhys Parry", "Glyn + Rhys"),
    ("Ana Ruiz / Tom Vlk", "Ana Ruiz + Tom Vlk", "Ana + Tom"),
    ("Bob Ng; Ida Holm", "Bob Ng + Ida Holm", "Bob + Ida"),
    ("Dr. Ames, Dr. Boyd", "Dr. Ames + Dr. Boyd", "Dr. Ames + Dr. Boyd"),
    # departments, mailboxes
    ("Acme Recruiting <careers@acme.example>", "Acme Recruiting Team", "Acme Recruiting Team"),
    ("Sales Acme <jobs@acme.example>", NOBODY, NOBODY),
    ("HR Acme <hr@acme.example>", NOBODY, NOBODY),
    # invisible
    ("Rhys\u200d Evans\u00ad", "Rhys Evans", "Rhys"),
    ("\u202aGlyn Hart\u202c", "Glyn Hart", "Glyn"),
    # clergy, military
    ("Rev. Canon Glynis Moore", "Rev. Canon Moore", "Rev. Canon Moore"),
    ("Rabbi Dov Stern", "Rabbi Stern", "Rabbi Stern"),
    ("SSG Tyrell Banks", "SSG Banks", "SSG Banks"),
    ("Maj. Gen. (ret.) Piotr Wilk", "Maj. Gen. Wilk", "Maj. Gen. Wilk"),
    ("Fr. Glyn Power SJ", "Fr. Power", "Fr. Power"),
    ("Imam Yusuf Kaya", "Imam Kaya", "Imam Kaya"),
    # suffixes
    ("Lloyd Perkins IV", "Lloyd Perkins IV", "Lloyd"),
    ("PERKINS III, LLOYD", "Lloyd Perkins III", "Lloyd"),
    ("Lloyd Perkins Jr., MD", "Lloyd Perkins Jr.", "Lloyd"),
    ("Accounts Payable", "Accounts Payable Team", "Accounts Payable Team"),
    # letters behind a name in capitals keep theirs; the name is calmed where it is certain which is which
    ("IAN OKORO RN BSN", "Ian Okoro", "Ian"),
    ("MARIA LINDGREN MBA", "Maria Lindgren", "Maria"),
    ("JEAN PIERRE MBA", "Jean Pierre", "Jean"),
    ("AMINATA DIALLO BA", "Aminata Diallo BA", "Aminata"),
    ("LINDGREN RN", "Lindgren RN", "Lindgren RN"),
    ("TRAN VAN DO", "Tran Van Do", "Tran Van Do"),
    ("JOHN TJ SMITH", "John TJ Smith", "John"),
    ("MARY ST JOHN", "Mary St John", "Mary"),
    ("LY NGUYEN", "Ly Nguyen", "Ly Nguyen"),
    ("ANNA LI", "Anna Li", "Anna"),
    ("Smith, John RN MSN", "John Smith", "John"),
    ("Nadia Petrov, Head of MBA", "Nadia Petrov", "Nadia"),
    ("Okafor, Recruiter PHR", "Okafor", "Okafor"),
    # abbreviations are no given names; letters of both cases stand behind one
    ("Brown, VP MBA", "Brown", "Brown"),
    ("Brown, HR MBA", "Brown", "Brown"),
    ("Okafor, ICU RN", "Okafor", "Okafor"),
    ("Okafor, QA PMP", "Okafor", "Okafor"),
    ("SMITH, MARY ANN PhD", "Mary Ann Smith", "Mary Ann"),
    ("OKAFOR, NGOZI RN", "Ngozi Okafor", "Ngozi"),
    ("TRAN VAN DO, JR", "Tran Van Do Jr", "Tran Van Do"),
    # what is done with a group, and devices
    ("Interview with Hiring Team", NOBODY, NOBODY),
    ("Lunch with team", NOBODY, NOBODY),
    ("Dana Ortiz with Hiring Team", "Dana Ortiz", "Dana"),
    ("John with the hiring team", "John", "John"),
    ("Charity with HR", "Charity", "Charity"),
    *((f"{what} with {whom}", NOBODY, NOBODY) for what, whom in OCCASIONS),
    *((f"{who} with Hiring Team", who, who) for who in ("John", "Ada", "Zoë", "Thandeka", "Jun-ho")),
    # a mark before a name calls somebody; behind a job it says where somebody works
    ("@Zoe Park", "Zoe Park", "Zoe"),
    ("@Zoe Park (HR)", "Zoe Park", "Zoe"),
    ("@Zoe Park @Ada Lin", "Zoe Park + Ada Lin", "Zoe + Ada"),
    ("@Zoe Park and @Ada Lin", "Zoe Park + Ada Lin", "Zoe + Ada"),
    ("@Zoe Park & @Ada Lin", "Zoe Park + Ada Lin", "Zoe + Ada"),
    ("@Zoe Park, Ada Lin and @Ben Okri", "Zoe Park + Ada Lin + Ben Okri", "Zoe + Ada + Ben"),
    ("@Zoe Park (she/her), @Bo Li (CTO)", "Ms. Park + Bo Li", "Zoe + Bo"),
    ("Dana/Bo with HR", "Dana + Bo", "Dana + Bo"),
    ("@Zoe Park, @Bo Li,", "Zoe Park + Bo Li", "Zoe + Bo"),
    ("Ada Lin, @Zoe Park", "Ada Lin + Zoe Park", "Ada + Zoe"),
    ("@Zoe Park, Recruiter @Acme Health", "Zoe Park", "Zoe"),
    ("Dana Ortiz, CTO @Acme Health", "Dana Ortiz", "Dana"),
    ("Dana Ortiz, @Acme Health", "Dana Ortiz", "Dana"),
    ("Dana @Acme Health", NOBODY, NOBODY),
    ("Recruiter @Acme Health", NOBODY, NOBODY),
    ("Dana Ortiz CTO @Acme Health Group", NOBODY, NOBODY),
    # family names before given names that families are called by as well
    ("SMITH ANN", "Smith Ann", "Smith Ann"),
    ("WEBB LYNN", "Webb Lynn", "Webb Lynn"),
    ("DIAZ LOU", "Diaz Lou", "Diaz Lou"),
    ("Front Desk-PC", NOBODY, NOBODY),
    ("Kelly Byrne-PC", NOBODY, NOBODY),
    ("Nadia Petrov, Recruiter EMEA", "Nadia Petrov", "Nadia"),
    ("Nadia Petrov, Senior Manager PMP", "Nadia Petrov", "Nadia"),
    # a word without a, e, i, o, u that is a name, and one that is cut short
    ("Krk Novak", "Krk Novak", "Krk"),
    ("VLK Jan", "Jan Vlk", "Jan"),
    ("NG Wei Ming", "Wei Ming Ng", "Wei Ming Ng"),
    # a family name alone behind a title keeps its particle
    ("Ms. van Dyke", "Ms. van Dyke", "Ms. van Dyke"),
    ("Dr. De Souza", "Dr. De Souza", "Dr. De Souza"),
    ("Mr. Ben Adams", "Mr. Adams", "Mr. Adams"),
    ("Mr. Van Dyke", "Mr. Van Dyke", "Mr. Van Dyke"),
    ("Ms. Della Rocca", "Ms. Della Rocca", "Ms. Della Rocca"),
    ("Ms. Della Chiesa", "Ms. Della Chiesa", "Ms. Della Chiesa"),
    ("Ms. Della Reese", "Ms. Reese", "Ms. Reese"),
    ("Ms. Della Duncan", "Ms. Duncan", "Ms. Duncan"),
    ("Mr. Des O'Connor", "Mr. O'Connor", "Mr. O'Connor"),
    ("Mr. Des Lynam", "Mr. Lynam", "Mr. Lynam"),
    ("Mr. Des Barres", "Mr. Des Barres", "Mr. Des Barres"),
    ("Mr. Von Trapp", "Mr. Von Trapp", "Mr. Von Trapp"),
    ("Mr. Von Ahn", "Mr. Von Ahn", "Mr. Von Ahn"),
    ("Mr. Bin Zhang", "Mr. Zhang", "Mr. Zhang"),
    ("Dr. Bin Li", "Dr. Li", "Dr. Li"),
    ("Dr. Van Nguyen", "Dr. Nguyen", "Dr. Nguyen"),
    # one name behind a title is greeted as the person wrote it, in any language
    ("Herr Jens", "Herr Jens", "Herr Jens"),
    ("Mr. John", "Mr. John", "Mr. John"),
    # two with a title each; one with two
    ("Mr. Ames, Ms. Boyd", "Mr. Ames + Ms. Boyd", "Mr. Ames + Ms. Boyd"),
    ("Herr Müller, Dr. Hans", "Herr Dr. Müller", "Herr Dr. Müller"),
    # religious names of two given names; the whole name where the second word may be either
    ("Sister Mary Agnes O'Dowd, RSM", "Sister Mary Agnes", "Sister Mary Agnes"),
    ("Brother John Paul Vella", "Brother John Paul", "Brother John Paul"),
    ("Sister Mary Agnes", "Sister Mary Agnes", "Sister Mary Agnes"),
    ("Brother Michael Tobin Kelly", "Brother Michael Tobin Kelly", "Brother Michael Tobin Kelly"),
    ("Sister Joan Chittister, OSB", "Sister Joan", "Sister Joan"),
    ("Fr. John Paul Vella OFM", "Fr. Vella", "Fr. Vella"),
    ("Fr. Pawlu Camilleri OP", "Fr. Camilleri", "Fr. Camilleri"),
    ("Hana Osu", "Hana Osu", "Hana"),
    ("Mother Superior Agnes", "Mother Superior Agnes", "Mother Superior Agnes"),
    ("siobhan mccarthy-ryan, sister superior", "Siobhan McCarthy-Ryan", "Siobhan"),
    # a job in brackets, before a dash, or before a comma
    ("Dr. Mei Fen Chua (Chief Nurse)", "Dr. Chua", "Dr. Chua"),
    ("dr chua-lim mei fen (CHIEF NURSE)", "Dr. Chua-Lim", "Dr. Chua-Lim"),
    ("Yu-Lin Tsai", "Yu-Lin Tsai", "Yu-Lin"),
    ("Sr. Software Engineer - Hannah Brandt", "Hannah Brandt", "Hannah"),
    ("Head of Talent - Hannah Brandt", "Hannah Brandt", "Hannah"),
    ("Talent Acquisition - Hannah Brandt", "Hannah Brandt", "Hannah"),
    ("Talent Acquisition - Acme Foods", "Talent Acquisition Team", "Talent Acquisition Team"),
    ("Staff Engineer, Owen Park", "Owen Park", "Owen"),
    ("Acme Ltd - Owen Park", "Owen Park", "Owen"),
    ("Owen Park/ACME/US", "Owen Park", "Owen"),
    ("he/him | Owen Park", "Mr. Park", "Owen"),
    ("Sam (Hon) Chan", "Hon. Sam Chan", "Hon. Sam Chan"),
    # a couple
    ("Tom & Karen Lindqvist", "Tom Lindqvist + Karen Lindqvist", "Tom + Karen"),
    ("Ana y Luis Gómez Ruiz", "Ana Gómez Ruiz + Luis Gómez Ruiz", "Ana + Luis"),
    ("Ortega y Gasset, José", "José Ortega y Gasset", "José"),
    ("Dr. Chen and Sarah Park", "Dr. Chen + Sarah Park", "Dr. Chen + Sarah"),
    ("Ortiz & Bo Li", "Ortiz + Bo Li", "Ortiz + Bo"),
    # what they are called
    ('Robert "Bob" Castellano Jr.', "Robert Castellano Jr.", "Bob"),
    ('"Peggy" O\'Shea', "Peggy O'Shea", "Peggy"),
    # degrees behind, ranks, nobility
    ("Novák, Jiří, Ing., Ph.D.", "Jiří Novák", "Jiří"),
    ("Ing. Jiří Novák", "Ing. Novák", "Ing. Novák"),
    ("Major General Sir Hugh Blake KCB CBE (Retd)", "General Sir Hugh", "General Sir Hugh"),
    ("Wing Commander A. J. Pike RAF", "Wing Commander Pike", "Wing Commander Pike"),
    ("CPT James T. Moody, USA (Ret.)", "CPT Moody", "CPT Moody"),
    ("Graf Otto von Lambsdorff", "Graf von Lambsdorff", "Graf von Lambsdorff"),
    ("Steffi Graf", "Steffi Graf", "Steffi"),
]


@pytest.mark.parametrize(
    ("field", "mails"),
    [
        ("ada.lin@x.example, ada.lin@y.example", ["ada.lin@x.example"]),
        ("Ada.Lin@x.example; ada.lin@y.example", ["Ada.Lin@x.example"]),
        ("ada.lin@x.example ada.lin@x.example", ["ada.lin@x.example"]),
        ("ada.lin@x.example, bo.li@x.example, ada.lin@y.example", ["ada.lin@x.example", "bo.li@x.example"]),
        ("jobs@x.example, jobs@y.example", ["jobs@x.example", "jobs@y.example"]),
    ],
)
def test_two_addresses_of_one_person_are_one_reader(field: str, mails: list[str]) -> None:
    facts = Interview.model_validate({"candidate": "Kim Byron", "company": "Corvid", "interviewers": [field]})
    assert [one.email for one in facts.interviewers] == mails
    assert all(one.name is None for one in facts.interviewers)
    if "ada.lin@y" in field:
        assert "ada.lin@y.example" in (facts.interviewers[0].read or "")


@pytest.mark.parametrize("remark", ["names forgotten", "name forgotten", "names: no idea", "I forgot her name"])
def test_a_job_whose_holder_has_no_name_is_never_filled(remark: str) -> None:
    with pytest.raises(FactError, match="placeholder"):
        Interview.model_validate({"candidate": "Kim Byron", "interviewers": [f"QA lead ({remark})"]})


@pytest.mark.parametrize(("written", "formal", "warm"), GREETED, ids=[row[0] for row in GREETED])
def test_a_name_of_any_kind_is_greeted_as_its_owner_is(written: str, formal: str, warm: str) -> None:
    facts = Interview.model_validate({"candidate": "Ada Byron", "company": "Corvid", "interviewers": [written]})
    names = [(one.spoken_to, one.pronouns) for one in facts.interviewers]
    for expected, formally in ((formal, True), (warm, False)):
        said = [name.addressed("en-US", formally=formally, pronouns=its) if name else NOBODY for name, its in names]
        assert " + ".join(said) == expected


@pytest.mark.parametrize("written", ["Capt. Ames, Lt. Boyd", "Ms. Ames, Dr. Boyd"])
def test_two_names_with_titles_of_two_kinds_may_be_one_person_or_two(written: str) -> None:
    with pytest.raises(FactError, match="holds a comma that may mean several things"):
        Interview.model_validate({"candidate": "Ada Byron", "interviewers": [written]})


@pytest.mark.parametrize(
    ("name", "address", "warm"),
    [
        ("Sales Acme", "jobs@acme.example", NOBODY),
        ("Acme Sales", "sales@acme.example", NOBODY),
        ("Acme", "jobs@acme.example", NOBODY),
        ("Harbor Health", "careers@harborhealth.example", "nobody"),
        ("Piet Molenaar", "info@molenaar.example", "Piet Molenaar"),
        ("Dana Ortiz", "hr@acme.example", "Dana"),
        ("Dr. Wu", "info@wu.example", "Dr. Wu"),
        ("Acme Recruiting", "careers@acme.example", "Acme Recruiting Team"),
        ("Service Dube", "service.dube@acme.example", "Service"),
        ("Line Hansen", "line@acme.example", "Line"),
        ("Service Dube", None, "Service"),
        ("Thandeka Sales", "info@acme.example", "Thandeka Sales"),
        ("Ayesha Jobs", "hr@acme.example", "Ayesha Jobs"),
        ("Service Dube", "office@acme.example", "Service Dube"),
        ("Job Cohen", "contact@acme.example", "Job Cohen"),
    ],
)
def test_at_a_mailbox_of_several_only_whoever_is_surely_a_person_is_called_by_a_given_name(
    name: str, address: str | None, warm: str
) -> None:
    both = f"{name} <{address}>" if address else name
    for entry in ({"name": name, "email": address}, both):
        facts = Interview.model_validate({"candidate": "Ada Byron", "company": "Corvid", "interviewers": [entry]})
        [one] = facts.interviewers
        assert one.email == address
        assert (one.spoken_to.addressed("en-US", formally=False) if one.spoken_to else NOBODY) == warm


def test_a_name_that_is_not_used_is_told() -> None:
    facts = {"candidate": "Ada Byron", "interviewers": [{"name": "Sales Acme", "email": "jobs@acme.example"}]}
    [one] = Interview.model_validate(facts).interviewers
    assert one.name is None and "Sales Acme" in (one.read or "")


@pytest.mark.parametrize(
    "name", ["Jane Smith DO", "Ian McDonald LCSW", "Lindgren RN", "Jan Vlk", "Bo Ng", "Tran Van Do"]
)
def test_a_name_that_was_calmed_is_read_the_same_again(name: str) -> None:
    again = Name.of(name).full
    assert again == Name.of(again).full and name.startswith(again)


@pytest.mark.parametrize(
    ("field", "greeting"),
    [
        ("The whole panel", "Panel"),
        ("the entire hiring committee", "Hiring Committee"),
        ("Three interviewers", "Interviewers"),
        ("The interviewers", "Interviewers"),
        ("the two interviewers", "Interviewers"),
        ("Both interviewers", NOBODY),
        ("the whole team at Acme", "Team"),
        ("the entire Acme team", "Acme Team"),
        ("the entire acme team", "Acme Team"),
        ("entire Acme team", "Acme Team"),
        ("the whole council at Acme", "Council"),
        ("The whole board of Acme", "Board of Acme"),
        ("the four seasons team", "Four Seasons Team"),
        ("Full Stack Team", "Full Stack Team"),
        ("Five Guys Team", "Five Guys Team"),
        ("Whole Foods Recruiting", "Whole Foods Recruiting Team"),
        ("Four Seasons Careers", "Four Seasons Careers Team"),
        ("RANSOME BETH", "Ransome Beth"),
        ("Ransome Kate", "Ransome Kate"),
        ("BETH RANSOME", "Beth"),
        ("CHLOE LEE", "Chloe"),
        ("MOIRA KANE", "Moira"),
    ],
)
def test_nobody_is_greeted_by_what_only_points_at_a_group_nor_by_a_family_name(field: str, greeting: str) -> None:
    [one] = Interview.model_validate(
        {"candidate": "Ada Byron", "company": "Acme", "interviewers": [field]}
    ).interviewers
    called = one.spoken_to.addressed("en-US", formally=False) if one.spoken_to else NOBODY
    assert called == greeting


@pytest.mark.parametrize(
    ("field", "name", "read"),
    [
        ("[Amara Diallo](https://www.linkedin.com/in/amara?trk=a)", "Amara Diallo", "“https://www.linkedin.com/in/amara?trk=a” is not used"),
        ("Dr. [Amara Diallo](https://example.org), HR", "Amara Diallo", "“https://example.org” is not used"),
        ("Prof. Dr. Katharina Vogel", "Katharina Vogel", "was read as the name Katharina Vogel, honorific Prof. Dr."),
        ("Dr. Katharina Vogel", "Katharina Vogel", None),
        ("Lt. Col. James Haverford", "James Haverford", None),
    ],
)  # fmt: skip
def test_a_link_and_a_title_that_no_greeting_says_come_off_and_are_told(
    field: str, name: str, read: str | None
) -> None:
    person = Interviewer.model_validate(field)
    assert person.name == name
    assert (read in (person.read or "")) if read else person.read is None


@pytest.mark.parametrize("field", ["[Name](https://example.org)", "[](https://example.org)", "https://example.org"])
def test_a_link_round_no_name_is_refused(field: str) -> None:
    with pytest.raises(FactError):
        Interview.model_validate({"candidate": "Ada Byron", "interviewers": [field]})


OF_SEVERAL = {
    "Grace Liu; Omar Haddad; Petra Novak (observer)": [None, None, "observer"],
    "Hal Weston (HR), Mei Tanaka, Bo Li (CTO)": ["HR", None, "CTO"],
    "Hal Weston [HR] & Mei Tanaka": ["HR", None],
    "Hal Weston (Head of Ops) and Mei Tanaka (Plant Manager)": ["Head of Ops", "Plant Manager"],
    "Hal Weston, Mei Tanaka": [None, None],
    "Hal Weston (2), Mei Tanaka (3)": [None, None],
    "Tom & Ines Albrecht (HR)": [None, None],
}


@pytest.mark.parametrize("field", OF_SEVERAL)
def test_brackets_behind_one_of_several_names_are_that_ones(field: str) -> None:
    people = Interview.model_validate({"candidate": "Ada Byron", "interviewers": [field]}).interviewers
    assert [one.title for one in people] == OF_SEVERAL[field]
    assert not [one.name for one in people if "(" in (one.name or "")]


def test_what_is_no_title_behind_one_of_several_names_is_said_of_that_one() -> None:
    field = "Hal Weston (he/him), Mei Tanaka (Finance)"
    one, other = Interview.model_validate({"candidate": "Ada Byron", "interviewers": [field]}).interviewers
    assert (one.pronouns, other.pronouns) == ("he/him", None)
    assert other.read and "“Finance” is not used" in other.read


EMPLOYED = [
    "Kate Brennan (she/her) – Lumen Health", "Kate Brennan – Lumen Health", "Kate Brennan | Northgate Systems", "Kate Brennan - Ahrens GmbH",
    "Kate Brennan (she/her), Lumen Health", "Kate Brennan – Brightwater Foods", "Kate Brennan – Harbor Labs", "Kate Brennan @ Lumen Health",
]  # fmt: skip


@pytest.mark.parametrize("field", EMPLOYED)
def test_a_firm_behind_a_name_comes_off_and_is_told(field: str) -> None:
    person = Interviewer.model_validate(field)
    assert person.name == "Kate Brennan" and person.read and "is not used" in person.read
    assert person.pronouns == ("she/her" if "she/her" in field else None)


@pytest.mark.parametrize(
    "field", ["Kate Brennan – Jo Chen", "Kate Brennan (she/her) – Jo Chen", "Kate Brennan | Grace Holt"]
)
def test_a_second_name_behind_a_dash_is_still_asked_about(field: str) -> None:
    with pytest.raises(FactError):
        Interview.model_validate({"candidate": "Ada Byron", "interviewers": [field]})


@pytest.mark.parametrize("title", ["Rev.", "Revd", "Fr.", "Sister", "Rabbi", "Imam", "Canon", "Msgr."])
def test_a_clerical_title_in_front_is_told(title: str) -> None:
    person = Interviewer.model_validate(f"{title} Adaeze Nwosu")
    assert person.name == "Adaeze Nwosu" and person.read and f"honorific {title}" in person.read
    given = Interviewer.model_validate({"name": "Adaeze Nwosu", "honorific": title})
    assert given.read is None and given.titled is None


@pytest.mark.parametrize("field", ["Ms. Adaeze Nwosu", "Dr Adaeze Nwosu", "Capt. Adaeze Nwosu", "Señora Adaeze Nwosu"])
def test_a_plain_title_in_front_is_no_question_and_known_to_a_merge(field: str) -> None:
    person = Interviewer.model_validate(field)
    assert person.read is None and person.titled == field
