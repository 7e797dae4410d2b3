"""Every model of what a candidate knows: the interview, the other messages, people, history; and how facts are read
from files. Start reading at `models.Interview`."""
