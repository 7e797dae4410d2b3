"""What one message will say to one reader, in order. Start reading at `brief.briefs`.

    brief, sayings        the facts as sayings (or doubts, in the order in which they will be asked), grouped into what is said together
    dealing               which facts of a panel each of the readers gets
    readers               what the reader is to the candidate: tone, length
    tact, left_out        what no letter says, and what this one leaves out, with the reason
    questions             what to ask the candidate where facts are thin
    prompt, stand_ins     the brief as a prompt for a chat or a model, in which nobody is named

Which sections a kind of message has, and in which order, is data: `templates/outlines/`.
"""
