"""What a person types: `thankyou` and its commands, one module each. Only this room prints, exits, and reads clock and
environment. Start reading at `cli.main`; `cli.COMMANDS` lists the commands, `command.Command` says what one is."""
