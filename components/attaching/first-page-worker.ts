/** Reads a PDF for `first-page`: what happens in it reaches nothing but a canvas of its page. */
import 'pdfjs-dist/build/pdf.worker.min.mjs'
