"""What to send when, and when to stop. Start reading at `plan.schedule`.

limits                          the figures: how long to wait, how many messages, when it is too late
pacing                          which steps a situation asks for, and of these `thanking`, `silence` (the inquiry), `replying`,
                                `answers`, `leaving`
rounds, elsewhere               the interviews of a process; an offer of another employer
days, deciding, expected        when they will decide, read out of words ("by mid-December")
windows, feasts                 business hours, weekends, public holidays of the reader
diary, calendar                 what happened, written into a file of facts; the schedule as an iCalendar file
steps, saying                   a step as a value; days and times in words
"""
