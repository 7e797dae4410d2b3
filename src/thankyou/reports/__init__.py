"""What proofreading and planning found, for people (`text`, `html`) and for programs (`json`, `sarif`).

Start reading at `text`; `marks` says what every report shows.
"""
