"""Every model of what a candidate knows, how facts declare what they are, and how they are read from files. Start reading
at `models.Interview`.

    models, follow_ups, kinds     the interview; the facts of each other kind of message (a new kind begins with its model in
                                  `follow_ups` and its name in `kinds.KINDS`, then come `templates/outlines/KIND.yaml` and
                                  `templates/wording/KIND/`)
    given, nouns                  facts from wherever they are, as those of a kind; what only some kinds are about: an offer, news
    fact, problems                what all facts have in common; what is wrong with a field or key, in words
    stems, sayings                `stems.STEMS`: with which words each field begins a sentence ("You told me that ..."), and what
                                  may finish it; a person's words with their stem
    naming                        a name field taken apart: `RN`, `Dr.`, a job, pronouns, an address come off the name; the
                                  words that tell them apart stand in `templates/people.yaml`
    people                        who is who: whom a `by` means, how somebody is greeted (`Dr. Ortiz`) and mentioned
    dates, text                   names of months and weekdays; what text may hold
    cells                         what programs, fonts and keyboards did to a cell, undone: `AT&amp;T`, `Dana%20Ortiz`, caps lock
    history, terms                what happened so far; terms of an offer
    reflection, prompts           what is noted right after an interview, and the questions about it
    sendable, together, apart     which of these notes may be said to somebody; entries that say the same, put together; entries
                                  that hold only a part of the one before them
    loading, layout, rewriting    files of facts: read, with the words of their errors; changed where one thing in them changes
    starting, json_schema         a new file with every field explained; the schema for editors
    resources                     where the data files lie, and what they hold
    prepared, drawers, patterns   what is worked out of files of ours, kept for the next start; large tables of which little is asked
                                  for; regular expressions of ours
"""
