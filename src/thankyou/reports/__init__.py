"""What proofreading and planning found, for people (`text`, `html`) and for programs (`json`, `sarif`)."""
