/** What the sample file holds; invented, as everything in it. The mark before it tells spreadsheets of UTF-8. */
export const planSample =
  '\ufeff' +
  [
    'outlet,frame,format,unit,quantity,from,until,unit_price,currency,discount_percent,free_units,vat_percent,kind',
    'Cedar Outdoor,A-1,,frame-week,2,2027-01-04,2027-01-17,450.00,USD,10,,11,paid',
    'سيدار للإعلان,A-2,,frame-week,4,2027-01-04,2027-01-31,,USD,,1,11,paid',
    'Le Mensuel,,full page,page,1,2027-02-01,2027-02-28,80000000,LBP,,,11,paid',
    'Le Mensuel,,half page,page,2,2027-02-01,2027-02-28,,USD,,,11,in-kind',
    '',
  ].join('\r\n');
