/** Which messages in German, Spanish, French and Romanian only greet or thank? */

import { describe, expect, test } from 'vitest';
import { courtesyOf } from '../../src/languages/courtesy.ts';

const GREETINGS = [
  'Hallo zusammen!',
  'Moin moin 👋',
  'Guten Morgen, wie geht’s?',
  'Schönen guten Abend allerseits',
  'Servus, alles klar bei dir?',
  'Hey, alles klar?',
  'Gruess Gott',
  'Grüß Gott',
  '¡Hola a todos!',
  'Buenos días, ¿qué tal?',
  'buenas tardes, como estan?',
  'Holaa, ¿cómo va todo?',
  'muy buenas',
  'Bonjour à tous',
  'Salut tout le monde, ça va ?',
  'slt, ca va ?',
  'Bonsoir ! Comment allez-vous ?',
  'coucou les gens',
  'Bună dimineața!',
  'buna seara tuturor',
  'Salutare, ce mai faci?',
  'Neața :)',
];

const THANKS = [
  'Danke schön!',
  'vielen lieben dank',
  'Okay, danke für die schnelle Antwort 🙏',
  'Super, das hilft mir sehr',
  'Dankeschoen',
  'Hallo, danke dir!',
  'Vielen Dank im Voraus',
  'Guter Bot',
  'alles klar',
  '¡Muchísimas gracias!',
  'Vale, gracias por la ayuda',
  'genial, mil gracias',
  'gracias a todos',
  'Muy amable',
  'Merci beaucoup !',
  'Parfait, merci pour l’aide',
  'D’accord, merci à vous',
  'mille mercis',
  'merci bcp',
  'je te remercie',
  'Mulțumesc frumos!',
  'Mulţumesc mult', // with a cedilla, as older keyboards write it
  'mersi pentru ajutor',
  'ok, multumesc anticipat',
];

const QUESTIONS = [
  'Hallo, wann fährt der Zug?',
  'Danke für die Rolle Russlands',
  'Guten Morgen, Vietnam',
  'Wem galt der Dank?',
  'Wie geht es dem Konsul?',
  'Perfekt',
  'Morgen',
  'Klasse',
  'Gute Arbeit',
  'Hola mundo',
  'Gracias a Dios',
  '¿A quién le dieron las gracias?',
  'Buenas prácticas',
  'Qué hay de nuevo',
  'la ola',
  'Holi',
  'Bonjour tristesse',
  'Merci de qui ?',
  'L’Armée du Salut',
  'Nickel',
  'MRC',
  'Parfait',
  'Bună-credință',
  'Salut, lume',
  'Noroc',
  'Cui îi mulțumesc?',
  'bine',
];

describe('courtesyOf()', () => {
  test.each(GREETINGS)('takes “%s” for a greeting', (message) => {
    expect(courtesyOf(message)).toBe('greeting');
  });

  test.each(THANKS)('takes “%s” for thanks', (message) => {
    expect(courtesyOf(message)).toBe('thanks');
  });

  test.each(QUESTIONS)('leaves “%s” to be searched for', (message) => {
    expect(courtesyOf(message)).toBeUndefined();
  });

  test('reads letters whose accents are characters of their own', () => {
    expect(courtesyOf('Scho\u0308nen guten Tag')).toBe('greeting');
  });
});
