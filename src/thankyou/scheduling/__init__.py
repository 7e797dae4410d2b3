"""What to send when, and when to stop. Start reading at `plan.schedule`.

    limits                        the figures: how long to wait before an inquiry, how many messages, when it is too late
    pacing                        which steps a situation asks for; what they are is decided in the next four
    thanking, silence             the thank-you; the two inquiries while nobody answers
    replying, answers, leaving    after a message of theirs; after a no, an offer, a yes; leaving the other employers
    rounds, trials, elsewhere     the interviews of a process; those that only the next steps name; an offer of another employer
    days, phrases, reckoning      which day words mean ("by Friday week", "mid-December"): a new way of saying is a row of `phrases.ROWS`
    last_days, sides              how the day that a row means is reckoned; what stands before a day ("after", "pending")
    holiday_phrases               the rows for the holidays that a text names, and for the weeks and weekends about them
    telling                       the verbs by which somebody gives an answer, theirs or mine, as one table; whom a machine's answer names instead
    unread                        words that tell a time which no rule reads, and are asked about
    mails, receipts               a mail that asks for two things; one that only says that something has arrived
    their_questions               what they ask me in whatever they write
    invitations, handovers        the day of an interview that a note names; whom to write to instead of somebody who goes
    wishes                        what they asked me not to write, and until when: it goes before what is customary
    deciding, expected            whether words are about the decision; by when they will decide, out of all that is known
    granted, asked                the day for my answer, out of a note beside what was heard; what is said and asked about it
    windows, feasts               business hours, weekends, public holidays of the reader; the feasts that everybody names
    diary, calendar               what happened, written into a file of facts; the schedule as an iCalendar file
    steps, saying                 a step as a value, and the order of what is due (`steps.urgency`); days and times in the words of a locale

Days around which nobody is said goodbye to, and kind words for the wait, are data: `templates/schedule/`.
"""
