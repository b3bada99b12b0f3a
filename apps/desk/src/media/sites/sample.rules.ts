/** What the sample file holds; invented, as everything in it. The mark before it tells spreadsheets of UTF-8. */
export const sitesSample =
  '\ufeff' +
  [
    'code,name_ar,name_fr,name_en,governorate,latitude,longitude,width_cm,height_cm,facing,lit,faces,licence,licence_until,venue_type',
    'A-1,مستديرة المرفأ,Rond-point du port,Port roundabout,LB-BA,33.90120,35.52340,400,300,90,yes,1,2026/17,2027-12-31,301',
    'A-2,مستديرة المرفأ,Rond-point du port,Port roundabout,LB-BA,33.90120,35.52340,400,300,270,yes,2,2026/18,2027-12-31,301',
    'T-1,,,Old station,LB-AS,34.43670,35.84970,800,300,180,no,,,,301',
    '',
  ].join('\r\n');
