/** What is told of many processes is told of them in every run. */
process.env.TEST_SPLIT = '1';
