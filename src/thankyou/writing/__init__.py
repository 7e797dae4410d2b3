"""How it is said: wording as data, and the drafts made from it. Start reading at `draft.write`."""
