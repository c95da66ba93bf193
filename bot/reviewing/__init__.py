"""A review as pictures and files: drawn once, as shapes, for the page, the PNG and the PDF alike."""
