"""What a person types: `thankyou` and its commands, one module each. Only this room prints, exits, and reads clock and
environment. Start reading at `cli.main`; `cli.COMMANDS` lists the commands.

    command, cli                  what a command is; which there are, and what becomes of an error
    options                       options that several commands share (`--tone`, `--engine`, `--writer`), and what they mean
    surroundings                  clock, environment, terminal, standard streams
    compose, brief, review        messages in all formats of `--format` and names of files; a prompt; a draft from anywhere
    ask                           doubts one by one, and the keys that answer them
    new, log, schedule, next      a file begun (`answers` reads days and times as they are typed); what happened; what is due
    reflect, talking_points       after an interview; before an event
    merge, mapping, watching      many rows; what their columns mean, asked for; the line of progress
    schema, completion            for editors; for shells
    languagetool, mcp             the larger engine; a server for an assistant

What an error says is decided where it is raised: a file that cannot be read in `thankyou.facts.loading`, an option in `options`.
"""
