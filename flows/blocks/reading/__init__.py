"""
Something to read: guides, documents to fill in, words explained, and what other areas did.

`guides` lists them by topic and shows one whole. `documents` hands over what is to be filled in, `no_document` owns up
where there is none; `stories` tells what an area did; `documents_asked` and `stories_asked` know how they are asked
for. `glossary` explains a word of the programme's.

`not_by_email` says where something is that went nowhere by email.
"""
