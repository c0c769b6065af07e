"""The sheets that every page carries travel as one, without their remarks: a request and some kilobytes less each."""
