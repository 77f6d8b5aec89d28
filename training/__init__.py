"""How the shipped pipelines are made from public treebanks; not part of the package."""
