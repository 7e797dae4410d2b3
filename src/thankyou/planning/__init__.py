"""What one message will say to one reader, in order. Start reading at `brief.briefs`.

    sayings                       the facts as sayings, or as doubts in the order in which they are asked: that of the fields
    outlines                      the sections that a kind of message has, in their order, as data
    units                         what is said together, such as a point and its reason
    leaning                       whether words stand by themselves, or lean on what is said before them
    order                         which units stay and where they stand
    brief                         all of it for one reader; what finds no place or room, with the reason for the report
    dealing                       which facts of a panel each of the readers gets
    readers                       what the reader is to the candidate: tone, length
    tact                          what no letter says: pay in a thank-you, ill of others
    left_out                      a fact that is left out, and why: the value that every report shows (`thankyou.reports.text` in words)
    questions                     what to ask the candidate where facts are thin
    prompt, stand_ins             the brief as a prompt for a chat or a model (its words: `templates/prompts/brief.md`), in which
                                  nobody is named

Which sections a kind of message has, and in which order, is data: `templates/outlines/`.
"""
