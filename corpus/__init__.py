"""The corpus: annotated reports written for this project, the tool that drafts them and the one that checks them."""
