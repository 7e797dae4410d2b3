"""How it is said: wording as data, and the drafts made from it. Start reading at `draft.write`.

wording, places               a pattern and the places that words of a person's may fill; all of them lie in `templates/wording/`
common                        what every message knows beside its facts: how the reader is greeted, the company, role and day
desk, score                   which patterns can say what is still to be said, and which draft is the best one
"""
