"""Every model of what a candidate knows, how facts declare what they are, and how they are read from files. Start reading
at `models.Interview`.

    models, follow_ups, kinds     the interview; the facts of each other kind of message (a new kind begins in `follow_ups`, then come
                                  `templates/outlines/KIND.yaml` and `templates/wording/KIND/`); the names of the kinds
    fact, problems                what all facts have in common; what is wrong with some, in words
    stems, sayings                the sentence that the words of a field finish
    people, naming                who is who, and how somebody is greeted (`Dr. Ortiz`); a name field taken apart
    history, terms, dates, text   what happened so far; terms of an offer; names of months and weekdays; what text may hold
    reflection, prompts           what is noted right after an interview, and the questions about it
    sendable, together            which of these notes may be said to somebody; entries that say the same, put together
    loading, layout, rewriting    files of facts: read, with the words of their errors; changed where one thing in them changes
    starting, json_schema         a new file with every field explained; the schema for editors
    resources                     where the data files lie
"""
