"""Places that nobody filled in are refused in whatever shape they come; what only looks so lives. The cases are our own."""

from __future__ import annotations

from typing import Any

import pytest
from records import having

from thankyou.errors import FactError
from thankyou.facts.models import Interview, Interviewer
from thankyou.facts.people import Name
from thankyou.facts.unfilled import unfilled

LINES_REFUSED = [
    "COMPANY_NAME", "Company Name", "company_name", "companyName", "company-name", "Your Company", "Your Company Name", "Job Title", "JobTitle",
    "job_title", "Role", "Position Title", "Employer", "Employer Name", "[Company]", "<Company>", "{company}", "{{company}}", "%COMPANY%",
    "%company_name%", "##COMPANY##", "@@COMPANY@@", "@company@", "#company#", "((company))", "(company name)", "(your company)", "$COMPANY",
    "$company_name", "${COMPANY}", "#{company}", "@{company}", "COMPANY", "~company~", "&COMPANY;", "*", "COMPANY", "*", "«Company»", "«Nom»",
    "[%company%]", "%s", "TBD", "tbd", "TBA", "T.B.D.", "TBC", "to be confirmed", "To be determined", "n/a", "N/A", "None", "null", "NULL",
    "undefined", "Choose an item.", "Click or tap here to enter text.", "Select one", "-- Select --", "Please select", "Please specify",
    "Insert company here", "insert company", "[insert company]", "Enter your company", "Type here", "Company name here", "your name here", "XXXX",
    "XX", "xxx", "xx", "___", "__", "...", "?", "??", "---", "[object Object]", "#REF!", "#N/A", "lorem ipsum", "placeholder", "Company goes here",
    "ORGANIZATION_NAME", "Organisation Name", "Recipient Name", "LAST_NAME", "Department Name", "First Name Last Name", "[[company]]",
    "[company.name]", "{company_name}", "<company_name>", "<<Company>>", "Firstname", "Lastname", "Hiring Manager Name", "Interviewer's Name",
    "Name of company", "Not specified", "Not provided", "Insert Role", "DD/MM/YYYY", "asdf", "||COMPANY||", "*|COMPANY|*", "*|FNAME|*",
    "<COMPANY>", "[EMPLOYER]", "{{ employer }}", "Employer Name Here", "[Name of Company]", "<<Company_Name>>", "%%company%%", "${company}",
    "$company", "{company.name}", "[[Company Name]]", "COMPANYNAME", "Companyname", "company", "Organisation", "[Target Company]", "[Org]",
    "Job Role", "Position Name", "<role>", "{{position}}", "[position title]", "ROLE_TITLE", "job-title", "Job title here", "[Insert Job Title]",
    "(job title)", "Your Job Title", "Unknown Company", "N.A.", "not applicable", "nil", "#VALUE!", "#REF!", "NaN", "-", "—", "TBD - later", "tbc",
    "To be advised", "{0}", "{company_name:s}", "[COMPANY NAME]", "<insert role>", "Company X", "Company XYZ",
    "Head of [Department]", "{{#if company}}x{{/if}}", "<?= $company ?>", "*", "COMPANY:NAME", "*", "[company]", "__COMPANY__", "{$company}",
    "[$company]", "@Company", "&lt;company&gt;", "{{{company}}}", "[% company %]", "~~COMPANY~~", "<Firma>", "[Firma]", "{{Firma}}", "Firmenname",
    "Nom de l'entreprise", "Nombre de la empresa", "Job Title/Position", "role name", "Position / Title",
    "#NV", "#¿NOMBRE?", "#WERT!", "#BEZUG!", "Err:502", "Loading...", "Cargando…",
    "yes", "no",
    "#ЗНАЧ!", "#ОШИБКА!", "#GETTING_DATA", "1.#QNAN", "null null", "undefined undefined", "nan, nan", "N.N.", "k.A.", "n/d", "Wird geladen...", "pd.NA",
    "qwertz", "missing value", '{{ name|default("there") }}', "[% company %]", "《company》", "%%=v(@company)=%%",
]  # fmt: skip
LINES_TAKEN = [
    "Loading Dock Coffee", "#1 Plumbing", "N/D Group", "Missing Link Cycles", "NN Group", "A*STAR", "+972 Magazine", "#metoo", "Null Island Maps", "Undefined Labs GmbH", "Placeholder Coffee", "Test Engineer", "Test Manager", "Sample Manager", "Test Team", "Name Badge Printer (m/f/d)", "XXL Sports", "XX Large Tees",
    "Mk XX Motors", "Twenty XX Ltd", "Phone Interviewer", "Team Lead", "Job Coach", "The Phone Company", "Title Insurance Officer",
    "Address Verification Clerk", "Text & Type Ltd", "Company Secretary", "Contact Lens Fitter", "Company Manager", "Role Play Actor",
    "Position Control Analyst", "Time Inc.", "Link Trainer", "Code for America", "Employer Brand Lead", "Recruiter", "Interviewer",
    "Signature Aviation", "Brand Manager", "The Name Agency", "Data Entry Clerk", "Field Engineer", "Engineer [remote]", "Kellner (m/w/d)",
    "C++ & Go", "Ben & Jerry's", "Yahoo!", "-Wow- Cafe", "C# Developer", "F# shop", "AT&T", "7-Eleven", "3M", "X Corp", "X", "XX Century", "Exxon",
    "XXXLutz", "Director (Sales)", "VP (Company Secretary)", "P&G", "Lead $ Analyst", "A/B Testing Lead", "50% Club", "100% Pure", "Hotel TBA Group",
    "Today Show", "Do-It", "None Such Farm", "Selectors Ltd", "Choose Love", "Pick n Pay", "Insert Coin Games", "Type Directors Club", "Enter Yes",
    "Write the World", "Fill Foods", "Date Palm Growers", "Titleist", "Product Owner", "Project Manager", "Portfolio Manager",
    "Customer Service Representative", "School Secretary", "Home Address Ltd", "Mail Carrier", "Mail Room Supervisor", "Time Out", "Day Porter",
    "Event Planner", "Job Developer", "Business Development Manager", "Number Six Dumfries", "Work Information Officer", "Account Manager",
    "Client Manager", "Office Manager", "Numbers Team", "Post Office", "Details Salon", "Text Editor", "Skill Share", "Customer Experience Manager",
    "(re)work Ltd", "Director [night shift]",
    "Nil Desperandum Ltd", "The Title Company", "Position Imaging", "Name.com", "Role Models Inc.", "Job Corps", "Company of Wolves",
    "Address Hotels", "Date Ranch", "Phone House", "Handle Bar & Grill", "Brandt & Co", "First Direct", "Last Call Bar", "Full Circle Farm",
    "Given Imaging", "Family Dollar", "Middle East Foods", "TBC Bank", "TBA Entertainment", "XYZ Homes", "X-Fab", "XL Group", "XXI Forever",
    "Studio 0", "NaNa Foods", "None of the Above Records", "N-able", "Undefined Fitness", "Blank Street Coffee", "Sample Bakery", "Example Brewing",
    "Test Valley Council", "Dummy Magazine", "Null & Void Tattoo", "Insert Coin Arcade", "Fill Station", "Enter Shikari Ltd", "Choose Chicago",
    "Select Comfort", "Click Therapeutics", "Pick Up Stix", "To Be Determined Theatre Co", "Job Title Insurers", "Customer Success Manager",
    "Field Service Engineer", "Name Tag Seller", "Title Clerk", "Position Analyst", "Account Executive", "Event Manager (Weddings)",
    "Mitarbeiter (m/w/d)", "Kranführer [m/w/d]", "Chef de Partie", "Director, Team & Culture", "Cook/Baker", "C++ Developer", "R&D Lead",
    "Engineer II", "Grade XX Officer", "Team Member", "Project Lead", "School Counselor", "Office Clerk", "Profile Writer", "Website Editor",
    "Portfolio Analyst", "Product Specialist", "Yes", "NO", "007", "On",
]  # fmt: skip
WORDS_REFUSED = [
    "cut waste by XX%", "cut waste by X%", "cut waste by xx%", "cut waste by N%", "grew sales by NN%", "grew it by __%", "saved $X", "saved $XXk",
    "saved €XX,XXX", "saved $XM", "ran a team of XX people", "ran a team of X people", "led XX clients", "over XX years", "from XX to YY",
    "from XX to XX in a year", "for X years", "ran the line for [number] years", "ran the line for [X] years", "ran the line for <number> years",
    "ran the line for {number} years", "Good luck with [hobby].", "Good luck with <hobby>.", "Good luck with {hobby}.", "good luck with {{hobby}}",
    "good luck with (insert hobby)", "good luck with (your hobby here)", "good luck with HOBBY_NAME", "we spoke about [topic we discussed]",
    "we spoke about <topic we discussed>", "your work on <<project>>", "your work at [Company]", "your work at [company's product]",
    "your work on PROJECT_NAME", "call me on [date]", "call me by DD/MM", "call me by DD/MM/YYYY", "call me on XX/XX", "call me on XX/XX/XXXX",
    "write by %%DATE%%", "write by TBD", "we meet at ??", "lasted ?? hours", "the crew uses {{tool}} daily", "you rotate [X] every week", "XXXX",
    "lorem ipsum dolor sit amet", "they said Lorem ipsum dolor", "<insert topic>", "[something they said]", "[company value]", "TODO: ask about it",
    "the budget is TBC", "the start (TBC)", "FIXME", "Add your achievement here", "Enter text here", "Click or tap here to enter text.",
    "insert achievement here", "your [department] team", "[Skill 1] and [Skill 2]", "[skill_1]", "a [adjective] team", "I [verb] the project",
    "the [TOOL] rollout", "in [month]", "at [Time]", "with [Hiring Manager]", "[...]", "#N/A", "null", "nan", "undefined", "___ years",
    "I have ____ years", "%s years", "@@TOOL@@ in use", "${tool} works", "#{tool} works", "%tool% works", "the ((tool)) works",
    "reduced it by xx percent", "XX years of experience", "X.X million", "answer [his/her] question", "[Name of person] spoke",
    "key point 1 [to fill]", "[Redundant: replace]", "job title", "Company name",
    "you use [tool] for [task]", "I grew revenue X%", "by [X]%", "increased it by [XX]%", "increased it by [number]%", "saved $[amount]",
    "saved [£X]", "I led a team of [#]", "a team of # people", "over [X+] years", "in under XX days", "I cut it by __ percent",
    "you mentioned [specific detail]", "I liked [something specific about the company]", "you told me about [project name]",
    "your <product> is loved", "your {product} is loved", "the {company name} field", "your app has {count} fields", "<your achievement>", "{{ achievement }}", "[Optional: add a detail]", "(add example)",
    "(optional: mention the tour)", "as we discussed on [day]", "on [insert date]", "[insert anecdote]", "see [link]", "see <link>",
    "call on XX/XX/2026", "by MM/DD/YYYY", "at XX:XX", "at HH:MM", "TBD by the team", "I worked at [previous company]", "at <Previous Employer>",
    "in {{city}}", "YOUR_SKILL at work", "I bring <skill 1>, <skill 2>", "lorem ipsum", "[Your Name]", "my [degree] degree", "X hours",
    "approx. X weeks", "from $X to $Y", "a XX-person team", "an X-year run", "XXk users", "XX+ people", "%(count)d orders", "{count} orders",
    "{{count}} orders", "[[count]] orders", "<%= count %> orders", "#{count} orders", "«Orders_Count» orders", "‹count› orders", "【count】 orders",
    "[count] orders", "the $ROLE role", "a day at $company_name", "it is woven here (or: insert another reason here)", "good cloth (or insert reason)",
    "good cloth (or: add an example of your own)", "good cloth [or: insert another reason here]", "good cloth (alternatively, write your reason here)",
]  # fmt: skip
WORDS_TAKEN = [
    "your map draws N/A where the river was dammed", "the old foreman wrote \"clean the vats [sic] tomorow\" on the door",
    "the foreman wrote clean the vats [sic] daily", "your XXL kiln takes <2 hours to heat & costs $9 a day", "the Mk XX pumps leak",
    "Super Bowl XX was filmed here", "the XXX festival", "women have XX chromosomes", "the XX century halls", "size XX gloves run short",
    "Pope John XXIII visited", "moving off [the old] batch", "the {policy} field that nobody fills in", "a {weight} column", "arrays like a[Name] in Go", "a <nav> element", "the <canvas> element is slow",
    "an <order> element in the feed", "a List<String> leaks", "Vec<T> and Map<K, V>", "cout << x", "why __init__ is slow", "the {{ 7*7 }} case",
    "100%% sure", "see [1] and [2]", "why `{{ name }}` breaks", "the mail that began “Dear [First Name]”", "you write [EN] and [FR] pages",
    "50% of orders", "$9 a day", "US$5m", "prices fell 5% x 2", "solve for x", "2 x 4 timber", "the X axis drifts", "the X-ray room", "a 4x4 van",
    "your TODO list app", "the to-do list", "each year", "Mr. X was invented", "X marks the spot", "generation X buyers", "Twitter became X",
    "the {a, b} set", "f(x) = {x: x > 2}", "the (new) kiln", "the crane (a Liebherr) idles", "they [the crew] idle at night", "he [they] said so",
    "it is [not] safe", "[laughs] the boss said", "a [link](https://example.org)", "the MAX_RETRIES setting", "the ACME_HOME variable",
    "snake_case names", "kubectl get -o {.items}", "you ask for dd/mm dates", "your forms use YYYY-MM-DD", "the DD-MM order trips people",
    "is it really??", "What?? No", "the company name changed in May", "the role is new", "the title search takes two days",
    "your text line for guests", "insert moulding needs two people", "add more salt here", "we type here all day", "Choose and Book runs late",
    "select committees meet here", "enter the north gate", "the (company secretary) role", "the C<sub>2</sub> mark", "love, Mum xx", "N95 masks",
    "N people queue", "60% YoY", "#1 kiln", "#hashtag reach", "press # twice", "use the ", " key", "a", "b tests", "@here pings", "50/50 split",
    "the .xxx domain", "iPhone XX case", "TBC ward rounds", "TBA assays run weekly", "the TODO app",
    "your <br> tags pile up", "the <Button> component", "a Map<String, Int> leaks", "you [all] work nights", "he said [it] was \"fine\"",
    "the array a[0] is read first", "rule [7b] of the code", "a 5 x 5 grid", "the xx chromosome study by Lee", "the 20XX models", "Windows XP boxes",
    "the XXII corps", "the size 2XL vests", "Channel X and Y", "Plan X", "factor x", "he calls it project X internally", "Brand X soap",
    "the X factor", "Elon's X", "your XY tables", "generation Z workers", "zone N of the yard", "N of 40 bolts failed", "the # key sticks",
    "#2 pencil", "item #7", "C# and F#", "100% wool", "30% off", "5% is lost", "$5 fee", "£3 pies", "costs $2.50", "A/B tests", "he/she forms",
    "and/or clauses", "24/7 rota", "the (old) pier", "the pier (est. 1910)", "your team (mostly welders) rotates", "ask HR (not me)",
    "the form (see page 3)", "two names (Ada and Bo)", "a _very_ cold store", "snake_case", "user_id is a UUID", "FIRST_NAME column is null",
    "the env var API_KEY leaks", "DB_NAME variable", "MAX_SIZE=5", "the todo list is on the wall", "TODO comments pile up", "a choose-your-own rota",
    "select few get keys", "click tracking", "insert trays", "enter at gate 2", "type II errors", "the name of the ship",
    "the job title on the door", "the company name is old", "role names matter", "the date palm", "each item's text", "what?? he said", "really?!",
    "the $NAME variable is unset", "$AUD 5 a day", "pay in $CAD", "why ...", "wait... what", "OK...", "etc.",
    "call on Monday (or name another day)", "the yard (or so people say here)", "the ramp (or enter by the north door)", "write to Jo (or: give HR your number)",
    "the bolt (or put your own in)", "the ramp (enter by the north door)",
]  # fmt: skip
NAMES_REFUSED = [
    "various", "Various", "Interviewer not named", "Name not given", "Not named", "name withheld", "Interviewer unknown", "multiple people",
    "several", "to be announced", "To be announced", "To Be Announced", "TBD", "TBA", "n/a", "N/A", "none", "None", "-", "--", "–", "Interviewer 1",
    "Interviewer #2", "Panelist A", "Person 3", "Panel Member 2", "Recruiter B", "Interviewer One", "Speaker 2", "Mr./Ms. Ortiz", "Mr/Ms",
    "Mr./Mrs./Ms. Dana Ortiz", "Herr/Frau Weber", "Sr./Sra. Calvo", "Dear Mr./Ms.", "COMPANY_NAME", "Hiring_Manager_Name", "firstName lastName",
    "FIRST_NAME LAST_NAME", "[First Name] [Last Name]", "{name}", "##NAME##", "@@NAME@@", "#NAME?", "(name)", "(your name)", "Interviewer Name",
    "Contact Person Name", "Not yet known", "not yet assigned", "will be confirmed", "Who knows", "Name here", "insert name", "their name",
    "anonymous", "nobody", "No one", "same", "as above", "unassigned", "panel interview", "{% name %}", "Dear [Name]", "[object Object]", "XXX",
    "Xxxxx", "Mr. XX", "Ms. ___", "Dana [Last Name]", "[Name] Ortiz", "Name Surname", "Vorname Nachname", "Prénom Nom", "Nombre Apellido",
    "Nome Cognome", "@Model.FirstName", "contact.first_name", "$lead->FullName", "(name to follow)", "name to follow", "Name later", "(company)",
    "Receptionist (didn't catch name)", "Store manager (forgot his name)", "Foreman - name unknown", "Interviewer 2 (QA lead, don't remember her name)", "Interviewer 2 (QA lead, I forgot her name)", "Panelist #3 - forgot the name",
]  # fmt: skip
NAMES_TAKEN = [
    "Bo Li (forgot last name)", "N.N. Rao", "K.A. Stone", "Xi", "Nan", "Inf Bello",
    "Al Null", "Jennifer Null", "Nan Prakash", "True Whitaker", "Anders Test", "Nil Yılmaz", "Christopher Blank", "Rosa Sample", "Charity Person",
    "Faith Company", "Pat First", "Person, Lena", "Tag Olofsson", "Will Some", "Noe Berg", "Max Noname", "Bo Li", "Mo No", "Anna B", "Sunita R",
    "Peter H", "Malcolm X", "Pope A", "Various Magnus", "Ann Other", "Bill Date", "Tom Title", "Mark Here", "Ray Number", "Dee Text", "Grace Field",
    "Jo Code", "Link Larkin", "Ida Role", "Art Project", "Dr. Job Post", "Job Cohen", "Guy Day", "May Day", "Rosa Street", "Paris State",
    "Kent City", "Page Skill", "Ike Event", "A. Nonymous", "Unn Knowne", "Nobody Jr", "Mona Self", "Both Ola", "Manny Sample", "Dean A",
    "Host Meier", "Guest Klaus", "Ernest Host", "Otto Name", "Henrik Nam", "An Other", "Justin Case", "Yu No", "Not Ahmed", "Be Nguyen", "Is Haq",
    "Who Lee",
]  # fmt: skip
ADDRESSES: list[tuple[str, list[str], list[str]]] = [
    ("candidate.linkedin", [
    "linkedin.com/in/[handle]", "linkedin.com/in/your-name", "linkedin.com/in/yourname", "linkedin.com/in/<handle>", "linkedin.com/in/username",
    "linkedin.com/in/{handle}", "linkedin.com/in/XXXX", "linkedin.com/in/your-profile", "https://www.linkedin.com/in/your_name/",
    "github.com/username", "https://yourwebsite.com", "https://your-portfolio.com", "linkedin.com/in/%handle%", "linkedin.com/in/firstname-lastname",
    "linkedin.com/in/[your handle]", "www.yourdomain.com", "linkedin.com/in/xx", "github.com/your-username", "username.github.io",
    "linkedin.com/in/profile-id",
    ], [
    "linkedin.com/in/amaranwosu", "https://example.com/page", "github.com/user-guide-lab", "linkedin.com/in/myriam-haddad",
    "https://yourstory.com/x", "linkedin.com/in/profile-co", "https://myles.dev", "linkedin.com/in/xxavier", "https://www.usertesting.com",
    "first.org", "linkedin.com/in/maxx", "namecheap.com/ada", "https://handle-with-care.org", "https://mydesigns.io",
    ]),
    ("candidate.email", [
    "your.name@example.com", "yourname@gmail.com", "name@company.com", "firstname.lastname@company.com", "first.last@example.com", "xxx@xxx.com",
    "your@email.com", "user@yourdomain.com", "[email]", "{{email}}", "email@domain.com", "someone@example.com", "youremail@gmail.com",
    "your_email@example.com",
    ], [
    "maya@example.com", "name@example.com", "first@example.com", "myra@example.com", "yourdon@example.com", "xavier@xx.ac", "company@example.com",
    "info@firstnameco.com",
    ]),
    ("candidate.phone", [
    "XXX-XXX-XXXX", "[phone]", "555-XXX-XXXX", "000-000-0000", "(xxx) xxx-xxxx", "+1 ### ### ####", "123-456-7890", "1234567890", "phone", "TBD",
    "+44 0000 000000",
    ], [
    "+44 20 7946 0000", "503 555 0142", "+1 416 555 0188 x12", "0800 800 8000", "+61 2 0000 1234", "112",
    ]),
    ("interviewers[0].honorific", [
    "Mr./Ms.", "Mr/Ms", "Mr. or Ms.", "Herr/Frau", "Sr./Sra.", "Sr(a).", "M./Mme", "Mr./Mrs./Ms./Dr.", "Mr (s)", "Dr./Mr.", "Pan/Pani", "Dhr./Mevr.",
    "[Mr/Ms]", "{{salutation}}", "Mr(s).", "salutation", "Honorific", "Title", "TBD", "Fr./Hr.", "Sig./Sig.ra",
    ], [
    "Ms", "Dr.", "Professor", "Prof. Dr.", "Chef", "Lt. Col.", "Sra.", "Dr.-Ing.", "Rev. Dr.", "Kuya", "Mx", "Mme", "Herr",
    ]),
]  # fmt: skip


def refused(field: str, value: Any) -> list[str]:
    try:
        Interview.model_validate(having(field, value))
    except FactError as error:
        return [problem.field for problem in error.problems]
    return []


@pytest.mark.parametrize("text", LINES_REFUSED, ids=ascii)
def test_a_line_that_nobody_filled_in_is_refused(text: str) -> None:
    assert unfilled(text)
    for field in ("company", "role", "candidate.name", "interviewers[0].name"):
        assert refused(field, text) == [field]


@pytest.mark.parametrize("text", LINES_TAKEN, ids=ascii)
def test_a_line_that_only_looks_unfilled_is_taken(text: str) -> None:
    assert refused("company", text) == refused("role", text) == refused("interviewers[0].title", text) == []


@pytest.mark.parametrize("text", WORDS_REFUSED, ids=ascii)
def test_words_with_a_place_that_nobody_filled_in_are_refused(text: str) -> None:
    for field in ("key_points[0].text", "next_steps[0].text", "personal[0].text"):
        assert refused(field, text) == [field]


@pytest.mark.parametrize("text", WORDS_TAKEN, ids=ascii)
def test_words_that_only_look_unfilled_are_taken(text: str) -> None:
    assert refused("key_points[0].text", text) == refused("qualifications[0].evidence", text) == []


@pytest.mark.parametrize("name", NAMES_REFUSED, ids=ascii)
def test_what_says_that_there_is_no_name_is_refused(name: str) -> None:
    assert refused("interviewers[0].name", name) == ["interviewers[0].name"]


@pytest.mark.parametrize("name", NAMES_TAKEN, ids=ascii)
def test_people_with_odd_names_live(name: str) -> None:
    assert Interviewer.model_validate({"name": name}).name is not None


@pytest.mark.parametrize(("field", "bad", "good"), ADDRESSES, ids=[row[0] for row in ADDRESSES])
def test_an_address_that_nobody_filled_in_is_refused(field: str, bad: list[str], good: list[str]) -> None:
    assert [value for value in bad if refused(field, value) != [field]] == []
    assert [value for value in good if refused(field, value)] == []


CALLED: list[tuple[str, str, str | None]] = [
    ("MacIntyre, FIONA", "Fiona", None),
    ("O'Brien, SIOBHAN", "Siobhan", None),
    ("Smith, JOHN PAUL", "John", None),
    ("Garcia, ANA", "Ana", None),
    ("Md. Rafiqul Islam", "Md. Rafiqul", None),
    ("Md Rafiqul Islam", "Md Rafiqul", None),
    ("Md. Islam", "Md. Islam", None),
    ("Mohd Faizal bin Rahman", "Mohd Faizal", None),
    ("Ó Briain, Tadhg", "Tadhg", None),
    ("O Briain, Tadhg", "Tadhg", None),
    ("Fitz Gerald, Mary", "Mary", None),
    ("İPEK YILDIZ", "İpek", None),
    ("IŞIL ÇAĞLAR", "Işıl", None),
    ("YILMAZ, İPEK", "İpek", None),
    ("Capt. Lee Osgood", "Capt. Osgood", None),
    ("Lee Osgood", "Lee", None),
    ("Dr. Kim Novak", "Dr. Novak", None),
    ("Ms. Chan Marshall", "Ms. Marshall", None),
    ("Lee Jun-ho", "Lee Jun-ho", None),
    ("McKENZIE Brown", "McKenzie", None),
    ("FitzROY Jackson", "FitzRoy", None),
    ("McCARTHY Maria", "Maria", None),
    ("Koh Wei Liang", "Koh Wei Liang", None),
    ("Goh Wei Lin", "Goh Wei Lin", None),
    ("Wong Kar Wai", "Wong Kar Wai", None),
    ("Lee Ann Kerr", "Lee Ann", None),
    ("Nguyen Van Hung", "Nguyen Van Hung", None),
    ("Wang Xiaoming", "Wang Xiaoming", None),
    ("Pa Houa Xiong", "Pa Houa Xiong", None),
    ("Mai Linh Tran", "Mai Linh Tran", None),
    ("Jennifer Mei Wong", "Jennifer", None),
    ("María del Carmen Ruiz", "María del Carmen Ruiz", None),
    ("Ana\u200d Pires\u2060", "Ana", None),
    ("Jo\u200dana Reis", "Joana", None),
    ("Renske de Vries, Hoofd Inkoop", "Renske", "Hoofd Inkoop"),
    ("Uwe Brandt, Leiter Einkauf", "Uwe", "Leiter Einkauf"),
    ("Heike Vogt, Werkstattleiterin", "Heike", "Werkstattleiterin"),
    ("Claire Petit, Directrice Adjointe", "Claire", "Directrice Adjointe"),
    ("Marta Ruiz, Gerente General", "Marta", "Gerente General"),
    ("Paola Rossi, Responsabile Acquisti", "Paola", "Responsabile Acquisti"),
    ("Rui Dias, Diretor Comercial", "Rui", "Diretor Comercial"),
    ("Anna Ek, Enhetschef Inköp", "Anna", "Enhetschef Inköp"),
    ("Matti Virtanen, Toimitusjohtaja", "Matti", "Toimitusjohtaja"),
    ("Anna Nowak, Kierownik Produkcji", "Anna", "Kierownik Produkcji"),
    ("Ali Kaya, Satış Müdürü", "Ali", "Satış Müdürü"),
    ("Oluwaseun Adébáyọ̀", "Oluwaseun", None),
]
"""A name as written; who is greeted by a friendly note; the title that stood beside it."""


@pytest.mark.parametrize(("written", "called", "title"), CALLED, ids=[ascii(row[0]) for row in CALLED])
def test_people_are_called_by_what_is_certain(written: str, called: str, title: str | None) -> None:
    person = Interviewer.model_validate({"name": written})
    assert person.name is not None
    assert (Name.of(person.name, person.honorific).addressed("en-US", formally=False), person.title) == (called, title)
