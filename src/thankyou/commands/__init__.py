"""What a person types: `thankyou` and its commands, one module each. Only this room prints, exits, and reads clock and
environment. Start reading at `cli.main`; `cli.COMMANDS` lists the commands, `command.Command` says what one is. What an error says
is decided where it is raised: a file that cannot be read in `thankyou.facts.loading`, an option in `options`."""
