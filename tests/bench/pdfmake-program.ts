import { writeWithPdfmake } from './to-pdfmake';

// A program of its own: the app's does not pay for a library that the app does not have.
const [folder = '', path = ''] = process.argv.slice(2);
await writeWithPdfmake(folder, path);
