/** What is sent of a file that someone chose? */

/** @typedef {{ name: string, base64: string }} ChosenFile */

/**
 * @param {File} file
 * @returns {Promise<ChosenFile>}
 */
export function chosenFile(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ name: file.name, base64: String(reader.result).replace(/^[^,]*,/, '') });
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
