"""What proofreading and planning found, for people and for programs. Start reading at `text`; `marks` says what every report
shows.

    text, terminal                in a terminal, with what was left out and why; how it is laid out there
    html, notebook                as a page, whose layout is `templates/layouts/review.html`; in a notebook
    json, sarif                   for programs
    schedule, timeline            what to send when; what happened and is due, along the days
    doubts, places, private       what is asked; where a fact stands, in words; the page of a reflection
"""
