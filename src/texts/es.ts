/** Spanish, for Spain and Latin America alike: the texts that people read. */

import type { en } from './en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  // Commands as Discord's menus show them: names in lower case, at most 32 characters, descriptions at most 100.
  'ask-name': 'preguntar',
  'ask-described': 'Responde a una pregunta citando los documentos',
  'ask-question-name': 'pregunta',
  'ask-question-described': 'Pregunta con tus propias palabras, en cualquier idioma',
  'ask-visibility-name': 'visibilidad',
  'ask-visibility-described': 'Quién ve la respuesta; si no hay ninguna, eso solo lo ves tú',
  'ask-visibility-public': 'todo el mundo',
  'ask-visibility-private': 'solo yo',
  'document-name': 'documento',
  'document-described': 'Buscar solo en este documento',
  'search-name': 'buscar',
  'search-described': 'Muestra todos los pasajes con estas palabras; "frase exacta", +obligatoria, -excluida',
  'search-terms-name': 'palabras',
  'search-terms-described': 'Qué palabras buscar; "frase exacta", +obligatoria, -excluida',
  'cite-name': 'ver-pasaje',
  'cite-described': 'Muestra un pasaje completo por su número, su referencia o su ID',
  'cite-passage-name': 'pasaje',
  'cite-passage-described': 'Elige de la lista o escribe números como «rules 4-6», una referencia o un ID',
  'quote-name': 'comprobar-cita',
  'quote-described': 'Comprueba si una cita aparece en los documentos tal cual, casi igual o no aparece',
  'quote-words-name': 'cita',
  'quote-words-described': 'La cita, con comillas o sin ellas',
  'outline-name': 'esquema',
  'outline-described': 'Muestra los encabezados de un documento; cada uno se puede abrir',
  'outline-document-name': 'documento',
  'outline-document-described': 'Elige de la lista o escribe un título o un ID',
  'sources-name': 'fuentes',
  'sources-described': 'Muestra los documentos con fechas, editores, puntos de vista y derechos',
  'corpus-name': 'corpus',
  'corpus-described': 'Para moderadores: los documentos de este servidor y sus problemas',
  'corpus-add-name': 'añadir',
  'corpus-add-described': 'Lee un archivo y muestra una vista previa; nada cambia hasta que la aceptes',
  'corpus-add-file-name': 'archivo',
  'corpus-add-file-described': 'El documento; si lo omites, podrás elegirlo en un formulario',
  'corpus-list-name': 'lista',
  'corpus-list-described':
    'Muestra los documentos de este servidor para reemplazarlos, editarlos o quitarlos',
  'corpus-history-name': 'historial',
  'corpus-history-described': 'Muestra quién cambió qué y cuándo; se puede deshacer durante una semana',
  'corpus-export-name': 'exportar',
  'corpus-export-described': 'Te da todos los documentos de este servidor en un solo archivo',
  'corpus-status-name': 'estado',
  'corpus-status-described': 'Muestra qué documentos están cargados',
  'corpus-check-name': 'revisar',
  'corpus-check-described': 'Muestra los problemas de los archivos, con archivo y línea',
  'corpus-reload-name': 'recargar',
  'corpus-reload-described': 'Vuelve a leer los archivos; si no se pueden usar, no cambia nada',
  'help-name': 'ayuda',
  'help-described': 'Muestra qué puede hacer Footnote, con comandos que puedes pulsar',
  'privacy-name': 'privacidad',
  'privacy-described': 'Muestra y borra lo que se guarda sobre ti',
  'find-passages-name': 'Buscar pasajes',
  'check-quote-name': 'Comprobar cita',
  'settings-name': 'ajustes',
  'settings-described':
    'Para quienes gestionan el servidor: quién ve las respuestas, idioma, documentos, moderadores',
  'alias-name': 'sinónimos',
  'alias-described':
    'Para moderadores: sinónimos de palabras y nombres, para que otras preguntas también los encuentren',
  'alias-add-name': 'añadir',
  'alias-add-described': 'Añade un sinónimo de una palabra o un nombre de los documentos',
  'alias-term-name': 'término',
  'alias-term-described': 'La palabra o el nombre tal como está en los documentos',
  'alias-also-name': 'también',
  'alias-also-described': 'Cómo lo llama la gente en sus preguntas',
  'alias-list-name': 'lista',
  'alias-list-described': 'Muestra los sinónimos y permite quitarlos',
  'privacy-show-name': 'ver',
  'privacy-show-described': 'Muestra qué se guarda sobre ti',
  'privacy-erase-name': 'borrar',
  'privacy-erase-described': 'Borra lo que se guarda sobre ti',
  'pins-name': 'fijadas',
  'pins-described': 'Para moderadores: muestra las preguntas con respuestas fijadas y permite quitar estas',
  'not-the-answer-name': 'No es la respuesta',
  'use-this-passage-name': 'Usar este pasaje',

  // An answer.
  unsure: 'Es lo más cercano, pero puede que no responda a la pregunta.',
  'by-meaning':
    'Encontrado por su significado: apenas contiene tus palabras, así que puede que no responda a la pregunta.',
  related: 'Ningún pasaje responde directamente. Lo más cercano:',
  miss: 'Estos documentos no lo dicen.',
  'miss-question': 'Estos documentos no responden a «{ $question }».',
  'more-passages': `{ $count ->
      [one] 1 pasaje más
     *[other] { $count } pasajes más
    }`,
  'nearest-headings': 'Quizá esté en estos apartados',
  'searched-for': 'Se buscó: { $words }',
  'read-as': '{ $word } → { $as }',
  'read-as-correction': '{ $word } → { $as } (ortografía)',
  'read-as-transliteration': '{ $word } → { $as } (suena igual)',
  'read-as-alias': '{ $word } → { $as } (glosario)',
  'read-as-derived': '{ $word } → { $as }… (empieza igual)',
  'read-as-compound': '{ $word } → { $as } (palabra compuesta)',
  'unknown-words': 'No aparece en estos documentos: { $words }',
  // In brackets, as the list before it may have its own "y".
  'between-items': '{ ", " }',
  'and-more': '{ $items } (y { $count } más)',
  searched: 'Se buscó en: { $titles }',
  'searched-only': 'Solo se buscó en «{ $title }».',
  'searched-only-others': `Solo se buscó en «{ $title }». Omite «documento» para buscar también en { $count ->
      [one] el otro documento
     *[other] los otros { $count } documentos
    }.`,
  'files-left-out': `{ $count ->
      [one] No se pudo leer 1 archivo.
     *[other] No se pudieron leer { $count } archivos.
    } Quienes gestionan este servidor pueden ver por qué con { $command }.`,
  doubt: 'No está claro en la fuente: { $note }',
  titled: '«{ $title }»',
  quoted: '«{ $words }»',
  'id-line': '{ $id } · { $version }',
  version: 'versión { $version }',
  'post-unsure': 'Puede que este pasaje no responda a la pregunta.',
  'posts-unsure': 'Puede que estos pasajes no respondan a la pregunta.',
  'related-brief':
    'Ningún pasaje responde directamente a «{ $question }». Usa { $command } para ver lo más cercano; solo lo verás tú.',
  'answer-brief': 'Hay una respuesta a «{ $question }». Usa { $command } para verla; solo la verás tú.',
  pinned: 'Fijado por los moderadores',
  'asked-some': 'Solo se buscó en { $shown } de { $count } documentos.',
  'ask-all': 'Buscar en todos los documentos',
  'search-all': 'Buscar en todos los documentos',
  'searched-some': 'Se buscó en: { $titles } ({ $shown } de { $count } documentos)',
  'kept-private': 'En este canal, la respuesta solo la ves tú.',
  'posting-off': 'Las publicaciones están desactivadas en este servidor.',
  'asked-by': 'Pregunta de { $person }',
  'posted-by': 'Publicado por { $person }',
  gone: 'Este pasaje ya no está disponible.',

  // Below a reply.
  'copy-citation': 'Copiar referencia',
  'post-here': 'Publicar aquí',
  posted: 'Publicado',
  'post-several': 'Publicar varios de estos…',
  'post-several-title': 'Publicar pasajes aquí',
  'post-several-question': 'Encabezado encima de los pasajes',
  'post-several-passages': 'Pasajes',
  'post-several-none': 'No elegiste ningún pasaje, así que no se publicó nada. Elige al menos uno.',
  'already-posted': 'Esto ya se publicó aquí.',
  'not-postable': 'Esto ya no se puede publicar. Vuelve a preguntar.',
  delete: 'Eliminar',
  'full-passage': 'Pasaje completo',
  'not-yours-to-delete':
    'Solo puede eliminar esto quien hizo la pregunta o quien puede gestionar los mensajes aquí.',

  // Where words come from.
  // A year alone, too, so no "el".
  retrieved: 'consultado: { $date }',
  published: 'publicado: { $date }',
  author: 'por { $name }',
  'said-in': '{ $name } en { $title }',
  'between-facts': '{ ", " }',
  'kind-news-report': 'noticia',
  'kind-encyclopedia-article': 'artículo de enciclopedia',
  'kind-wiki-article': 'artículo de wiki',
  'kind-subtitles': 'subtítulos',
  'kind-chat': 'chat',

  // A passage for its own sake.
  'passage-of': 'Pasaje { $number } de { $count } en «{ $title }»',
  'passages-of': 'Pasajes { $from }–{ $to } de { $count } en «{ $title }»',
  'passages-in': `{ $shown ->
      [one] 1 pasaje
     *[other] { $shown } pasajes
    } en «{ $title }»`,
  'passages-counted': `{ $count ->
      [one] 1 pasaje
     *[other] { $count } pasajes
    }`,
  'first-of-range': `{ $shown ->
      [one] Solo cabe 1
     *[other] Solo caben { $shown }
    } de { $count } pasajes en un mensaje. ▶ muestra lo que sigue.`,
  'open-one': 'Abrir uno de estos pasajes',
  'no-such-passage':
    'Ningún pasaje se llama «{ $typed }». Elige uno de la lista que se abre mientras escribes, o escribe el ID de un documento y un número (por ejemplo, «{ $example }»), el ID de un pasaje o una referencia completa.',
  'no-such-passage-typed':
    'Ningún pasaje se llama «{ $typed }». Escribe el ID de un documento y un número (por ejemplo, «{ $example }»), el ID de un pasaje o una referencia completa.',
  'did-you-mean': '¿Te refieres a uno de estos?',
  'passage-gone': 'Este pasaje ya no está en estos documentos (versión { $version }).',
  'document-gone': 'Este documento ya no está aquí (versión { $version }).',

  // A citation to copy.
  'citation-title': 'Referencia para copiar',
  'choose-style': 'Otro estilo',
  'style-plain': 'Sencillo',
  'style-too-long':
    'En este estilo, la referencia es demasiado larga para un solo mensaje. Elige otro estilo.',

  // Lists of documents and headings.
  sources: 'Fuentes',
  'source-line': 'Fuente: { $facts }',
  'standpoint-line': 'Punto de vista: { $text }',
  'rights-line': 'Derechos: { $text }',
  'more-documents': `{ $count ->
      [one] 1 documento más; puedes verlo con { $command }.
     *[other] { $count } documentos más; puedes ver cada uno con { $command }.
    }`,
  'documents-counted': `{ $count ->
      [one] 1 documento
     *[other] { $count } documentos
    }`,
  'headings-of-document': 'Encabezados de un documento',
  'no-such-document':
    'No hay ningún documento llamado «{ $typed }». Elige uno de la lista que se abre mientras escribes o consulta { $command }.',
  'no-such-document-typed': 'No hay ningún documento llamado «{ $typed }». Consulta { $command }.',
  'no-documents': 'Aquí aún no hay documentos.',
  'no-documents-add': 'Aquí aún no hay documentos. Añade el primero con { $command }.',
  'headings-of': 'Encabezados de «{ $title }»',
  'headings-shown': 'Encabezados { $from }–{ $to } de { $count }',
  'no-passages': 'Este documento no tiene pasajes.',
  'read-section': 'Leer un apartado',

  // A search.
  'passages-with': 'Pasajes con «{ $terms }»',
  'no-passage-with': 'Ningún pasaje con «{ $terms }»',
  'hits-shown': 'Pasajes { $from }–{ $to } de { $count }',
  'one-hit-shown': 'Pasaje { $number } de { $count }',
  'open-passage': 'Abrir un pasaje',
  'search-unreadable': 'Esta búsqueda ya no se puede leer. Vuelve a buscar con { $command }.',

  // Why nothing was looked for.
  'question-empty': 'La pregunta está vacía. Escribe una, por ejemplo: «{ $example }».',
  'question-too-long':
    'La pregunta tiene { $length } caracteres y el máximo es { $most }. Redúcela a una sola pregunta.',
  'question-no-word':
    'La pregunta no tiene ninguna palabra que buscar, solo signos. Pregunta por un nombre, un lugar, una fecha o una cosa.',
  'question-too-common':
    'Todas las palabras de la pregunta son demasiado comunes para buscarlas. Añade un nombre, un lugar, una fecha o una cosa.',
  'message-no-words': 'Este mensaje no tiene palabras que buscar. Escribe una pregunta con { $command }.',
  'search-empty': 'La búsqueda está vacía. Escribe palabras o una frase exacta entre comillas.',
  'search-too-long': 'La búsqueda tiene { $length } caracteres y el máximo es { $most }. Acórtala.',
  'search-too-many-words':
    'La búsqueda tiene { $count } palabras y el máximo es { $most }. Quita algunas o pon una frase exacta entre comillas.',
  'search-too-many-phrases':
    'La búsqueda tiene { $count } frases exactas y el máximo es { $most }. Quita algunas.',
  'search-no-word':
    'La búsqueda no tiene ninguna palabra, solo signos. Escribe un nombre, un lugar, una fecha o una cosa.',
  'search-only-excluded':
    'La búsqueda solo dice qué excluir. Añade una palabra o una frase que deba aparecer.',
  'search-too-common':
    'Todas las palabras de la búsqueda son demasiado comunes para buscarlas. Añade un nombre o una cosa, o pon una frase exacta entre comillas.',
  'quotation-empty': 'La cita no tiene palabras. Pega el texto que quieras comprobar.',
  'quotation-too-long': 'La cita tiene { $length } caracteres y el máximo es { $most }. Acórtala.',

  // The check of a quotation.
  'quote-verbatim': 'Está en estos documentos, palabra por palabra',
  'quote-elided': 'Está en estos documentos, con palabras omitidas en la cita',
  'quote-case': 'Está en estos documentos, con diferencias de mayúsculas y minúsculas',
  'quote-punctuation': 'Está en estos documentos, con otra puntuación',
  'quote-near': 'Está en estos documentos, pero no palabra por palabra',
  'quote-absent': 'No está en estos documentos',
  'quotes-checked': 'Citas comprobadas',
  'quotes-unchecked': `{ $count ->
      [one] 1 cita más quedó sin comprobar.
     *[other] { $count } citas más quedaron sin comprobar.
    }`,
  'quote-looked-at': 'Cita comprobada: «{ $words }»',
  'quote-omission-warning': 'Lo que la cita omite puede cambiar el sentido. Lee el pasaje completo.',
  'quote-continues': 'Continúa en los pasajes siguientes.',
  'quote-places': `Está en { $count ->
      [one] 1 lugar
     *[other] { $count } lugares
    }.`,
  'quote-more-places': `y en { $count ->
      [one] 1 lugar más
     *[other] { $count } lugares más
    }`,
  'quote-differs': `{ $count ->
      [one] Hay una diferencia:
     *[other] Hay { $count } diferencias:
    }`,
  'quote-theirs': 'Documento:{ " " }',
  // Everyone reads it once the check is posted, so not "yours".
  'quote-yours': 'Cita:{ " " }',
  'quote-nothing': 'nada',
  'quote-no-wording': 'Ningún pasaje tiene este texto ni uno parecido.',
  'quote-nearest': 'Ningún pasaje tiene este texto. El más parecido:',
  'quote-notes': 'Los apuntes no lo recogen todo; puede que la fuente sí lo diga: { $source }',
  'quote-their-words':
    'Estas palabras son de «{ $title }». Puede que su fuente lo diga de otra manera: { $source }',
  'quote-source-kind': '«{ $title }» ({ $kind })',

  // What moderators decide: answers, other names, settings.
  mend: 'Elegir la respuesta…',
  'mend-choose': '¿Qué pasaje responde a esta pregunta?',
  'mend-none':
    'Ningún pasaje tiene las palabras de esta pregunta. Escribe la referencia del que la responde.',
  'mend-menu': 'Fijar uno de estos pasajes',
  'mend-type': 'Escribir una referencia…',
  'mend-form': 'El pasaje que responde',
  'mend-field': 'Referencia o ID',
  'mend-field-described': 'Una referencia copiada, un ID, o un documento y un número, como «{ $example }»',
  'mend-several': 'Eso se refiere a varios pasajes. Elige uno.',
  'pin-used': 'Fijado: este pasaje responde ahora a la pregunta.',
  'pin-refused': 'Anotado: para esta pregunta, este pasaje ya no se muestra primero.',
  'pin-stored': 'El texto de la pregunta queda guardado. Los lectores no ven quién lo decidió.',
  'pin-undone': 'Deshecho. La pregunta se responde como antes.',
  'pin-no-question':
    'Este mensaje no responde a ninguna pregunta. Usa este comando en una respuesta del bot.',
  'pin-question-cut':
    'El mensaje no muestra la pregunta entera, así que no se le puede fijar una respuesta. Vuelve a hacerla con { $most } caracteres como máximo.',
  'pins-off':
    'Las respuestas fijadas están desactivadas en este servidor. Quienes lo gestionan pueden activarlas con { $command }.',
  pins: 'Respuestas fijadas',
  'pins-none':
    'No hay respuestas fijadas. En el menú de una respuesta del bot, en Aplicaciones, elige «{ $use }» o «{ $refuse }». Las respuestas que solo ves tú tienen el botón «{ $mend }».',
  'pin-not': 'no: { $passage }',
  'pin-gone': 'un pasaje que ya no está aquí',
  'pins-remove': 'Quitar una',
  'alias-added': 'Las preguntas sobre «{ $also }» ahora también encuentran «{ $term }».',
  'alias-removed': '«{ $also }» ya no es sinónimo de «{ $term }».',
  aliases: 'Sinónimos',
  'aliases-none': 'Aún no hay sinónimos. Añade uno con { $command }.',
  'aliases-remove': 'Quitar uno',
  settings: 'Ajustes',
  'settings-option': '{ $setting }: { $value }',
  'settings-channels': 'Respuestas públicas',
  'settings-channels-all': 'en todos los canales',
  'settings-channels-some': `{ $count ->
      [one] solo en 1 canal
     *[other] solo en { $count } canales
    }`,
  'settings-visibility': 'Quién ve las respuestas',
  'settings-everyone': 'todos',
  'settings-asker': 'solo quien preguntó',
  'settings-operator': 'según la configuración del bot',
  'settings-language': 'Idioma público',
  'settings-language-own': 'el del servidor o el del bot',
  'settings-documents': 'Documentos por defecto',
  'settings-documents-all': 'todos',
  'settings-documents-some': '{ $shown } de { $count }',
  'settings-documents-most': 'Se pueden elegir { $most } documentos como máximo, así que no se cambió nada.',
  'settings-moderators': 'Moderadores',
  'settings-moderators-none': 'solo quienes gestionan el servidor',
  'settings-moderators-some': `quienes gestionan el servidor y { $count ->
      [one] 1 rol
     *[other] { $count } roles
    }`,
  'settings-features': 'Funciones',
  'settings-features-none': 'ninguna',
  'feature-mentions': 'respuestas a menciones',
  'feature-pins': 'respuestas fijadas',
  'feature-posting': 'botones «Publicar aquí»',
  'settings-saved': 'Guardado: { $setting }',
  'settings-integrations':
    'Quién puede usar cada comando se decide en Ajustes del servidor › Integraciones. Si los roles de moderador no pueden gestionar mensajes, dales acceso ahí.',

  // Help and privacy.
  'help-about':
    'Footnote responde con citas textuales de esta colección: { $documents }. No escribe respuestas propias. Si ningún pasaje responde a la pregunta, lo dice.',
  'help-try': 'Prueba una de estas preguntas con { $command }:',
  'help-menu': 'También puedes abrir el menú de un mensaje y elegir Aplicaciones: { $commands }.',
  'help-public':
    'Todo el mundo ve las respuestas. Lo demás solo lo ves tú, hasta que pulses «Publicar aquí».',
  'help-private': 'Lo que dice Footnote solo lo ves tú, hasta que pulses «Publicar aquí».',
  'help-caution': 'Una cita muestra lo que dice un documento, no si es verdad.',
  'help-commands': 'Comandos',
  hello: '¡Hola! Pregúntame sobre estos documentos o consulta { $command }.',
  thanks: '¡De nada! Hay más en { $command }.',
  privacy: 'Privacidad',
  'privacy-stored': 'No se guarda nada sobre nadie: ni preguntas, ni mensajes, ni nombres, ni ID de cuentas.',
  'privacy-memory':
    'Una pregunta o un mensaje permanece en la memoria hasta que se responde y no se envía a ningún otro servicio. La forma en que se leyó una palabra suelta puede quedar en la memoria, sin la pregunta, hasta que se detenga el bot.',
  'privacy-logs':
    'Los registros indican que se usó un comando y cuánto tardó, pero no contienen nada de lo que se escribió.',
  'privacy-posts':
    'Lo que publica el bot se queda en Discord como cualquier mensaje. Si un mensaje nombra a la persona que preguntó, tanto el mensaje como el botón «Eliminar» que tiene debajo llevan el ID de Discord de esa persona; ambos desaparecen con el mensaje.',
  'privacy-none': 'No se guarda nada sobre ti.',
  'privacy-id': 'Tu ID de Discord aparece en: { $records }.',
  'privacy-changes': `{ $count ->
      [one] 1 cambio en servidores
     *[other] { $count } cambios en servidores
    }`,
  'privacy-previews': `{ $count ->
      [one] 1 vista previa de un archivo
     *[other] { $count } vistas previas de archivos
    }`,
  'privacy-versions': `{ $count ->
      [one] 1 versión de un documento
     *[other] { $count } versiones de documentos
    }`,
  'privacy-pins': `{ $count ->
      [one] 1 respuesta fijada
     *[other] { $count } respuestas fijadas
    }`,
  'privacy-aliases': `{ $count ->
      [one] 1 sinónimo
     *[other] { $count } sinónimos
    }`,
  'privacy-to-erase': '{ $command } quita tu ID de ahí.',
  'privacy-questions':
    'Las preguntas y los mensajes no se guardan, con una excepción: si los moderadores fijan una respuesta, se guarda el texto de esa pregunta, pero no quién la hizo.',
  'privacy-sure':
    '¿Quitar tu ID de Discord de todo esto ({ $records })? Lo que cambiaste se queda, sin tu ID; tus vistas previas se borran. Esto no se puede deshacer.',
  'privacy-erase': 'Borrar',
  'privacy-erased':
    'Borrado: tu ID de Discord ya no se guarda. Puede seguir en las copias de seguridad de la persona a cargo de este bot.',

  // For people who manage the server.
  'status-title': 'Documentos cargados',
  'status-counts': `{ $documents }, { $passages }, { $entries ->
      [one] 1 entrada de glosario
     *[other] { $entries } entradas de glosario
    }, versión { $version }.`,
  'status-file': '{ $file } ({ $format }, ID { $id }): { $passages }',
  'no-problems': 'No hay ningún problema en los archivos.',
  'problems-line': '{ $problems }; puedes ver los detalles con { $command }.',
  'errors-counted': `{ $count ->
      [one] 1 error
     *[other] { $count } errores
    }`,
  'warnings-counted': `{ $count ->
      [one] 1 advertencia
     *[other] { $count } advertencias
    }`,
  error: 'error',
  warning: 'advertencia',
  'errors-left-out': 'Los archivos con errores se dejan fuera; los que solo tienen advertencias, no.',
  'more-like-these': 'y { $count } más de este tipo',
  'more-lines': 'y { $count } más',
  'check-version': 'archivos leídos para la versión { $version }',
  'reload-kept': 'No se recargaron los documentos',
  'reload-problem': 'Se sigue usando la versión { $version }. Problema:',
  'reload-reading': 'Leyendo los documentos: { $percent } %',
  'reload-meanwhile': 'Se sigue usando la versión { $version } hasta que la nueva esté lista.',
  'reload-done': 'Se recargaron los documentos',
  'reload-same': 'Se recargaron los documentos y no hay cambios',
  'reload-counts':
    'Antes: { $before }. Ahora: { $after }. Pasajes añadidos: { $added }; modificados: { $changed }; eliminados: { $removed }.',
  'reload-failed':
    'No se pudieron cargar los archivos que cambiaron mientras tanto. Se sigue usando la versión { $version }. Problema:',
  'passage-added': 'añadido: { $passage }',
  'passage-changed': 'modificado: { $passage }',
  'passage-removed': 'eliminado: { $passage }',
  'versions-line': 'versión { $before } → { $after } · { $ms } ms',
  'version-line': 'versión { $version } · { $ms } ms',
  'managers-only': 'Solo quienes pueden gestionar este servidor pueden usar este comando.',
  'moderators-only': 'Solo los moderadores de este servidor pueden usar este comando.',

  // The documents that moderators keep.
  'no-keeping':
    'Este bot no puede guardar nada para los servidores. La persona a cargo de él puede cambiarlo.',
  'file-reading': 'Leyendo «{ $name }»…',
  working: 'Un momento…',
  'preview-of': 'Vista previa: { $title }',
  'preview-not-yet': 'No se citará nada de este documento hasta que lo aceptes.',
  'preview-replaces': 'Reemplazará a «{ $title }».',
  'preview-begins': 'Sus primeros pasajes, palabra por palabra:',
  'preview-problems': 'Conviene revisar:',
  'preview-alike': 'Dice casi lo mismo que «{ $title }» ({ $percent } %).',
  'preview-nothing': 'No tiene ningún pasaje que se pueda citar.',
  'preview-discarded': 'Se descartó la vista previa de «{ $title }».',
  'sections-counted': `{ $count ->
      [one] 1 sección
     *[other] { $count } secciones
    }`,
  megabytes: '{ $count } MB',
  'room-left': 'Espacio libre: { $room }',
  accept: 'Aceptar',
  edit: 'Editar…',
  'rights-button': 'Derechos…',
  discard: 'Descartar',
  'replace-button': 'Reemplazar…',
  'replace-one': 'Reemplazar «{ $title }»',
  'replace-which': '¿A qué documento reemplaza «{ $title }»?',
  'replace-none': 'A ninguno: es un documento nuevo',
  back: 'Volver',
  remove: 'Quitar',
  undo: 'Deshacer',
  'review-button': 'Revisar antes de…',
  'original-button': 'Descargar original',
  'history-button': 'Historial',
  'add-form': 'Añadir un documento',
  'field-file': 'Archivo',
  'edit-form': 'Editar los datos',
  'field-title': 'Título',
  'field-published': 'Fecha',
  'field-published-described': 'Por ejemplo, 2026, 2026-05 o 2026-05-01',
  'field-language': 'Idioma',
  'field-language-described': 'Su código, por ejemplo en, de o zh-TW',
  'field-publisher': 'Editor',
  'field-url': 'Dirección',
  'field-emptied': 'Si lo dejas vacío, vale lo que dice el archivo',
  'rights-form': 'Derechos y punto de vista',
  'field-rights': '¿Por qué se puede citar aquí?',
  'rights-own': 'Lo escribimos nosotros',
  'rights-author': 'Su autor lo permite',
  'rights-free': 'Tiene una licencia libre (indícala abajo)',
  'rights-public': 'Es un documento oficial, como una ley',
  'rights-other': 'Por otro motivo (indícalo abajo)',
  'field-details': 'Licencia, autor u otro motivo',
  'field-details-described': 'Todos lo verán junto a la fuente',
  'rights-own-kept': 'escrito por este servidor y citado con su permiso',
  'rights-author-kept': 'citado con permiso de su autor',
  'rights-public-kept': 'documento oficial',
  'rights-with-details': '{ $rights }: { $details }',
  'field-author': 'Autor',
  'field-standpoint': '¿De quién es el punto de vista?',
  'field-standpoint-described':
    'Por ejemplo, «los moderadores» o «un tribunal»; vacío si no toma partido. Todos lo verán.',
  'rights-needed': 'Primero indica por qué se puede citar y de quién es el punto de vista.',
  'rights-unnamed': 'Indica la licencia o el motivo en el segundo campo.',
  'field-too-long': '{ $field }: como máximo { $most } caracteres. Escribiste: { $given }',
  'field-not-a-date': '{ $field }: «{ $given }» no es una fecha. Escríbela así: 2026, 2026-05 o 2026-05-01.',
  'field-not-a-language':
    '{ $field }: «{ $given }» no es un código de idioma. Escribe uno como en, de o zh-TW.',
  'field-not-an-address': '{ $field }: «{ $given }» no es una dirección web. Debe empezar por https://.',
  'review-not-a-date': '«{ $given }» no es una fecha. Escríbela así: 2027-05-01.',
  'you-typed': 'Lo que escribiste:',
  'document-added': 'Se añadió «{ $title }»',
  'document-replaced': 'Se reemplazó «{ $title }»',
  'document-edited': 'Se editó «{ $title }»',
  'document-removed': 'Se quitó «{ $title }»',
  'change-undone': 'Se deshizo un cambio en «{ $title }»',
  'passages-changed': 'Pasajes añadidos: { $added }; modificados: { $changed }; eliminados: { $removed }.',
  'undo-until': 'Puedes deshacerlo durante una semana, aquí o con { $command }.',
  'own-documents': 'Documentos de este servidor',
  'own-none': 'Este servidor no tiene documentos propios. Añade uno con { $command }.',
  'own-seen': 'Todos en este servidor pueden preguntar sobre ellos; fuera de él, nadie.',
  'operator-documents': `{ $count ->
      [one] 1 documento más viene
     *[other] { $count } documentos más vienen
    } de la persona a cargo de este bot.`,
  'choose-document': 'Abrir un documento',
  'previews-waiting': `{ $count ->
      [one] 1 vista previa pendiente: ábrela
     *[other] { $count } vistas previas pendientes: abre una
    }`,
  'review-since': 'Pendiente de revisión desde: { $date }',
  'review-until': 'Revisar antes de: { $date }',
  'newest-versions': 'Versiones:',
  'remove-sure': '¿Quitar «{ $title }»?',
  'remove-means': `{ $count ->
      [one] Dejará de citarse su único pasaje.
     *[other] Dejarán de citarse sus { $count } pasajes.
    } Puedes deshacerlo durante una semana.`,
  'review-form': 'Revisar antes de',
  'field-review-described': 'Por ejemplo, 2027-05-01; déjalo vacío si no hay fecha',
  'history-title': 'Cambios en este servidor',
  'history-of': 'Cambios en «{ $title }»',
  'history-none': 'Todavía no se ha cambiado nada.',
  'undo-choose': 'Deshacer un cambio',
  'undo-sure': '¿Deshacer este cambio?',
  newer: 'Más recientes',
  older: 'Más antiguos',
  someone: 'Alguien',
  'change-add': '{ $person } añadió «{ $subject }»',
  'change-replace': '{ $person } reemplazó «{ $subject }»',
  'change-remove': '{ $person } quitó «{ $subject }»',
  'change-undo': '{ $person } deshizo un cambio en «{ $subject }»',
  'change-fields': '{ $person } editó los datos de «{ $subject }»',
  'change-review': '{ $person } cambió la fecha de revisión de «{ $subject }»',
  'change-setting': '{ $person } cambió el ajuste «{ $subject }»',
  'change-pin': '{ $person } fijó una respuesta a «{ $subject }»',
  'change-unpin': '{ $person } quitó la respuesta fijada a «{ $subject }»',
  'change-block': '{ $person } descartó un pasaje para «{ $subject }»',
  'change-unblock': '{ $person } volvió a permitir un pasaje para «{ $subject }»',
  'change-alias': '{ $person } añadió un sinónimo de «{ $subject }»',
  'change-unalias': '{ $person } quitó un sinónimo de «{ $subject }»',
  'reviews-due': 'Documentos por revisar:',
  'review-line': '«{ $title }», desde: { $date }',
  'export-done': 'Todos los documentos de este servidor',
  'gone-title': 'Ya no está en estos documentos',
  'gone-changed':
    'Este pasaje estuvo en estos documentos (hasta: { $date }). Después se modificó su documento. Decía:',
  'gone-removed':
    'Este pasaje estuvo en estos documentos (hasta: { $date }). Después se quitó su documento. Decía:',

  // Why a moderator's change was not made.
  'trouble-no-longer-there': 'Mientras tanto, esto se ha modificado o quitado.',
  'trouble-too-many-documents':
    'Este servidor ya tiene { $most } documentos, el máximo permitido. Quita uno primero.',
  'trouble-too-many-passages':
    'Con esto, el servidor tendría más de { $most } pasajes. Quita un documento primero.',
  'trouble-too-many-megabytes':
    'Con esto, el servidor guardaría más de { $most } MB de archivos. Quita un documento primero.',
  'trouble-too-many-previews': 'Ya hay { $most } vistas previas. Acepta o descarta una primero.',
  'trouble-too-many-pins': 'Ya hay { $most } respuestas fijadas. Quita una primero.',
  'trouble-too-many-aliases': 'Ya hay { $most } sinónimos. Quita uno primero.',
  'trouble-unreadable': 'No se puede leer este archivo.',
  'trouble-file-too-large': 'Este archivo tiene más de { $most } MB.',
  'trouble-not-from-discord': 'Solo se leen archivos subidos a Discord. Súbelo aquí.',
  'trouble-file-gone': 'Discord ya no tiene este archivo. Vuelve a subirlo.',
  'trouble-file-slow': 'Discord tardó demasiado en enviar el archivo. Vuelve a intentarlo.',
  'trouble-file-failed': 'Discord no envió el archivo. Vuelve a intentarlo.',
  'trouble-wrong-field': 'Uno de los datos no es válido.',
  'trouble-wrong-alias': 'Esto no puede ser un sinónimo.',
  'trouble-too-late': 'Ya no se puede deshacer: ha pasado una semana o el documento se volvió a cambiar.',
  'trouble-too-large-to-send':
    'Esto ocupa más de los { $most } MB que puede enviar un bot. Puede dártelo la persona a cargo de este bot.',
  'trouble-not-kept':
    'No se pudo guardar, así que no se cambió nada. Avisa a la persona a cargo de este bot.',

  // When nothing could be done.
  'too-fast': `Estás preguntando demasiado rápido. Vuelve a intentarlo en { $seconds ->
      [one] 1 segundo
     *[other] { $seconds } segundos
    }.`,
  'server-too-fast': `En este servidor se está preguntando mucho ahora mismo. Vuelve a intentarlo en { $seconds ->
      [one] 1 segundo
     *[other] { $seconds } segundos
    }.`,
  'all-too-fast': `Ahora mismo hay mucha gente preguntando. Vuelve a intentarlo en { $seconds ->
      [one] 1 segundo
     *[other] { $seconds } segundos
    }.`,
  'unknown-command': 'Este comando ya no existe. Recarga Discord para ver los comandos actuales.',
  'unknown-control': 'Este botón o menú es de otra versión de Footnote. Vuelve a preguntar con { $command }.',
  'unknown-kind': 'Footnote no conoce este tipo de comando o control. Pregunta con { $command }.',
  unreadable: 'Footnote no pudo leer lo que envió Discord. Vuelve a intentarlo.',
  failed:
    'Algo salió mal y no se cambió nada. Vuelve a intentarlo; si sigue ocurriendo, avisa a la persona a cargo de este bot.',
};
