"""Mail merge: many interviews in, a finished note each, every failure a value with its row.

    rows --columns--> facts of a row --grouping--> one interview --composing--> `Merged` --delivering--> files

Start reading at `running.merge`. `columns` and `header` fix which column means which fact, `facts` reads a row,
`grouping` joins rows into one interview, `pool` composes in several processes, `tables/` reads files. `delivering`
writes results to a folder under the discipline that `thankyou.delivery.folder` keeps; `batches` is the same merge as a
pure function of Arrow batches, `cluster` hands it to Spark, Dask and Ray.
"""
