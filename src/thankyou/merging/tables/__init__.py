"""Files of rows. Every reader is a `Table`: its columns first, then its rows one by one, bad ones as errors with their line.

    .csv .tsv .txt      `delimited`, comma, semicolon, tab or bar; a table of Markdown `markdown`
    .jsonl .ndjson      `json_lines`
    .xlsx               `workbook`, needs thankyou-notes[xlsx]
    .parquet            `parquet`, needs thankyou-notes[parquet]

A file is treated as hostile: it is read as a stream, and no line, cell or nesting of it can be without end.
Start reading at `thankyou.merging.tables.opening.open_table`.
"""
