"""What each kind of message must never say, and what it may: a table of blunders and of plain sentences."""

from __future__ import annotations

import pytest

from thankyou import Severity, review

BAD = {
    "inquiry": "I am wondering why I have still not heard from you.|It has been twelve days since our interview.|You promised to get back to me last week.|I have two other offers and need to decide.|Other companies are interested in me.|I need to give another employer an answer by Friday.|I have been waiting for three weeks now.",
    "information": "I am sorry I forgot to send this.|What I should have said is that I know the system well.|I gave a poor answer to your question about budgets.|Let me correct my answer about the night shift.|My answer about leadership was not my best.|Apologies for the delay in sending this.",
    "news": "What an incredible achievement.|Your company is truly the industry leader.|It made me wonder where things stand with my application.|While I have you, has a decision been made?|Congratulations on being the best firm in the country.|Any update on the role would be welcome.",
    "outreach": "Are you hiring at the moment?|Could you put in a good word for me?|Would you forward my CV to your manager?|Please consider me for any openings.|I am looking for a job at your company.|Could you refer me for the analyst position?",
    "event-thanks": "Are there any openings on your team?|Could you pass my resume on to HR?|Please keep me in mind for a job.|Would you refer me for the role?",
    "update-reply": "I am confident that my experience makes me the strongest candidate.|As you know, I would be an asset to your team.|I am sure you will see that I am the right person.|My background is a perfect match, as I have said.",
    "rejection-reply": "I would ask you to reconsider.|I think you are making a mistake.|If they do not work out, please call me.|If the other candidate falls through, I am still free.|I was clearly the most qualified.|I must say I am surprised by your choice.|Would you consider me for a more junior post instead?|I do not agree with your decision.",
    "feedback-request": "Why was I rejected?|Why did I not get the job?|Who did you hire instead?|I do not understand how you came to this decision.|I deserve an explanation.",
    "accept": "I accept provided that the salary is reviewed in June.|I accept on condition that I can work from home.|I will accept as long as the bonus is guaranteed.|I would like to consider accepting your offer.|I think I will accept.|I accept, although I had hoped for more money.|I accept subject to a raise after six months.",
    "negotiate": "Take it or leave it.|Otherwise I will have to decline.|This is my final figure.|My salary is non-negotiable.|I am sorry to ask for more.|I hate to ask, but I need more.|My rent has gone up a lot.|I have student loans to pay off.|With two children, my family needs more.|According to Glassdoor, this is below the market.|I read online that others pay more.|Everybody knows the market rate is higher.|If you cannot match this, I will go elsewhere.",
    "decline": "I have received a better offer.|They pay more than you do.|The other firm offered a higher salary.|The salary was too low for me.|Unless you can match it, I must say no.|Your process took far too long.|Frankly, the office was gloomy.|Maybe I could join you later this year after all.",
    "withdraw": "Since nobody answered my messages, I am leaving the process.|After weeks of silence I have had enough.|Your lack of response says a lot.|This has been a waste of my time.|I am disappointed that you never replied.",
    "connect": "Are you hiring again soon?|Please tell me about any jobs before they are posted.|I still think I was the best candidate.|Could you put in a word for me?",
}  # fmt: skip

CLEAN = {
    "inquiry": "Could you tell me when you expect to decide?|You mentioned that you would decide by November 20.|Has the timing changed?|I remain very interested in it.|If it would help, I can send two references.|I am writing once more about the night charge nurse role.|Since then, I have passed my renewal.|Thank you again for talking with me about the role.",
    "information": "When we spoke on Tuesday, you asked how I would schedule the booth.|Here is the rota from my last shop.|I passed the exam on Friday.|It bears on the bottleneck you described.|I would be glad to answer any questions about it.",
    "news": "I read in the Argus that the council approved your second depot.|It made me think of our conversation about the gate.|A second gate should end the queue.|There is no need to reply.|Since we spoke, I got my rigging ticket.",
    "outreach": "Priya Nair said I should write to you.|I am a ward nurse with eight years in paediatrics.|Would you have 15 minutes for a call in the coming weeks?|If this is not a good time, I quite understand.|I would like to ask how you moved to the data team.",
    "event-thanks": "Thank you for talking with me at the meetup.|You told me that you started with one spreadsheet.|I will time our packing line by hand next week.|I would be glad to stay in touch.",
    "update-reply": "Thank you for inviting me to the next round.|Thursday 4 December at 10am works for me.|My notice period is six weeks, so I am free from 11 January.|Is the bonus guaranteed in the first year?|You will have my answer by November 27.|I would be grateful for parking for a van.",
    "rejection-reply": "I am sorry not to be joining you, and I respect the decision.|I had hoped for a different answer, but I understand.|Of course I am disappointed.|If another opening should suit, I would be glad to hear from you.|Thank you in particular for telling me straight where I stood.|I would be grateful to know whether my portfolio was too thin.",
    "feedback-request": "I understand and respect the decision.|Could you tell me what I could do better in the practical task?|A line or two would be plenty.|I know that you may not be able to say.",
    "accept": "I am very glad to accept the position of planner.|The terms are a base salary of $128,000 and a 10% bonus.|I will sign and return the contract by Friday.|I look forward to starting on January 11.|Could you tell me which laptop I get?",
    "negotiate": "Thank you for the offer.|There is one point I would like to raise before I sign: the base salary.|You have offered $128,000; would $135,000 be possible?|The state salary survey puts the median at $134,000.|I am flexible on the start date and on the bonus.|Could we talk on Thursday?",
    "decline": "After careful thought I have decided not to accept it.|I have taken another job closer to home.|I was very glad of your patience with my schedule.|I hope our paths will cross again.|The reason is the commute.",
    "withdraw": "I am writing to withdraw my application.|I have decided to withdraw my application because of the commute.|I take it that the position has gone another way.|I would be glad to stay in touch.|We are moving to Maine in March.",
    "connect": "Thank you again for talking with me about the role.|I very much enjoyed watching your reading hour.|I would be glad to stay in touch.",
}  # fmt: skip

ROWS_BAD = [(kind, text) for kind, texts in BAD.items() for text in texts.split("|")]
ROWS_CLEAN = [(kind, text) for kind, texts in CLEAN.items() for text in texts.split("|")]


def rules(kind: str, text: str) -> list[str]:
    """What our own rules say of one sentence in a letter of its kind."""
    report = review(f"Dear Dana,\n\n{text}\n\nKind regards,\nAna Lima", kind=kind, engine="none")
    return [issue.rule for issue in report.issues if issue.severity is not Severity.INFORMATION]


@pytest.mark.parametrize(("kind", "text"), ROWS_BAD)
def test_what_a_kind_must_never_say_is_marked(kind: str, text: str) -> None:
    assert [rule for rule in rules(kind, text) if rule.startswith(("tone/", "kind/range"))]


@pytest.mark.parametrize(("kind", "text"), ROWS_CLEAN)
def test_what_a_kind_may_say_is_not(kind: str, text: str) -> None:
    assert not [rule for rule in rules(kind, text) if rule.startswith(("tone/", "wording/", "slips/"))]
