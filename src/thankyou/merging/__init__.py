"""Mail merge: many interviews in, a finished note each, every failure a value with its row.

    rows --columns--> facts of a row --grouping--> one interview --composing--> `Merged` --delivering--> files

Start reading at `running.merge`.

    tables                         files of rows
    columns, header, mapping       which column means which fact; its aliases, what people call it, are `templates/columns.yaml`
    spec, facts, days, grouping    the options of all rows; a row read as facts; its days; rows that are one interview
    unlikely                       names that may be nobody's
    rows, pool, by_model, results  one interview composed; in several processes; by a model (its limits are `composing.writer.Writer`'s); what came of it
    delivering                     a folder of drafts: what is done stays, what fails is kept to be mended
    drafting, collecting, outputs  a file a note; one file of all notes; its forms (mbox, CSV, ...): a new one is an `outputs.OUTPUTS`
    manifest, reporting, summary   what became of each row; which reports stand beside the notes; the figures of a run
    rejects, asking                failed rows to be mended; `doubts.csv`
    contact_sheet                  a page of the drafts, and how many it shows at most; its layout is `templates/layouts/contact-sheet.html`
    batches, cluster               the same merge as a pure function of Arrow batches; handed to Spark, Dask and Ray
    progress, sample               how far it is; an example to begin with
"""
