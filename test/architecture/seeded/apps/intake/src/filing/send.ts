import kafkajs from 'kafkajs';
export const kafka = kafkajs;
