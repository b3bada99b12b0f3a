/** What the sample files hold; invented, as everything in them. The mark before it tells spreadsheets of UTF-8. */
const mark = '\ufeff';

export const venueSample =
  mark +
  [
    'kind,name_ar,name_fr,name_en,address,governorate,district,latitude,longitude,weekend,contact_name,contact_position,contact_email,contact_phone,contact_language',
    'mall,مجمّع الميناء,Galerie du Port,Harbour Mall,"Port Road, level 2",,,33.9012,35.5234,,Samir,Manager,samir@example.org,+961 1 000 000,ar',
    'school,مدرسة التلّة,École de la Colline,Hill School,,,,,,6 7,,,,,',
    '',
  ].join('\r\n');

export const eventSample =
  mark +
  [
    'day,from,until,venue,space,kind,title_ar,title_fr,title_en,setup,takedown,visitors',
    '2027-03-05,10:00,20:00,Harbour Mall,,booth,,,,60,60,',
    '06/03/2027,09:30,11:00,Hill School,,conference,,,A morning at school,15,,120',
    '',
  ].join('\r\n');
