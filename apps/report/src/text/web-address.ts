/** Whether an address may become a link: what a document says of itself may be anything. */
export const isWebAddress = (address: string): boolean => /^https?:\/\/[^\s]+$/.test(address);
