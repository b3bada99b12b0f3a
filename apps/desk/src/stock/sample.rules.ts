/** What the sample file holds; invented, as everything in it. The mark before it tells spreadsheets of UTF-8. */
export const openingSample =
  '\ufeff' +
  [
    'place,place_kind,item,language,quantity,lot,artwork,law_text,unit_value,currency,in_kind,latitude,longitude',
    'Port depot,warehouse,pin,,10000,,heart-1,,0.35,USD,no,33.9012,35.5234',
    'Port depot,warehouse,clipboard,ar,3000,,sleeve-2,164-2011,1.20,USD,no,,',
    'White van,vehicle,brochure,fr,400,BRO-FR-1,leaflet-1,,,,,,',
    '',
  ].join('\r\n');
