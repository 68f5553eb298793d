/** Where a form asks how far a report is being drawn. */
export const drawingAt = '/api/bao-cao/tien-do';
