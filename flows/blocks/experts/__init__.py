"""
Expert packages: what there is, asking for one, and where a request is up to.

`technical` lists them and `about_an_expert` answers what people ask of one; `expert_days` counts what an area has had.
`my_request` (in `my_request_words`) is about a request of theirs, `request_news` tells what came of it, and `undecided`
says when somebody is reminded of it.
"""
