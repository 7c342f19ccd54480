// Stands for @noble/ciphers in the bundle: pdfkit has its tables made when it is loaded, and a briefing is not encrypted.
const refuse = () => {
  throw new Error("A briefing is not encrypted.");
};

export { refuse as cbc, refuse as ecb };
