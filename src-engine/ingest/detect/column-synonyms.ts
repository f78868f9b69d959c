import type { InputShape } from '../mapping.ts';

/**
 * Column names by target, without spaces, signs, accents and capitals; the first that occurs wins. English, the
 * usual system names (Oracle CC&B, SAP FI-CA), the members of TM Forum's accounts and bills (TMF666, TMF678), Spanish and German.
 */
const COMMON: Readonly<Record<string, string>> = {
  accountId:
    'accountid billingaccountid accountnumber accountno account acctid acctno acct accountref contractaccount vkont customerid customernumber customerno customer custid custno clientid clienteid clientenumero idcliente numerocliente cliente kundennummer kundennr debtorid debtor debitor kunnr partnerid businesspartner subscriberid id',
  accountName:
    'accountname billingaccountname customername name fullname entityname nombre nombrecliente razonsocial kundenname debtorname',
  division:
    'cisdivision cisdivisioncd division region companycode bukrs countrycode country pais land branch',
  customerClass: 'customerclass customerclasscd custclcd customertype tipocliente kundenklasse',
  collectionClass: 'collectionclass collectionclasscd collclcd',
  segment:
    'segment segmento customersegment riskseg contract contrato contracttype plan tariff tarifa',
  riskCategory: 'riskcategory riskclass riskgrade risk riesgo categoriariesgo',
  managementGroup:
    'managementgroup accountmanagementgroup acctmgmtgrp acctmgmtgrpcd mgmtgroup accountmanager',
  assignedTemplate:
    'assignedtemplate collectiontemplate processtemplate dunningschedule dunningscheduleid dunningprocedure dunningprofile crmschedule',
  creditRating: 'creditrating creditscore ratingpoints rating score fico calificacion bonitaet',
  badDebtScore: 'baddebtscore pdscore defaultscore riskscore',
  churnScore: 'churnscore churnrisk churn abandono',
  lifetimeValueScore: 'lifetimevaluescore clvscore ltvscore valuescore lifetimevalue',
  upSellScore: 'upsellscore upsell',
  crossSellScore: 'crosssellscore crosssell',
  nationality:
    'nationality nationalitycode citizenship nacionalidad nationalite staatsangehoerigkeit',
  creditLimit:
    'creditlimit totalcreditlimit exposurelimit creditlimitvalue limitecredito kreditlimit',
  lifeSupport: 'lifesupport lifesupportflag medicalsupport criticalcare soportevital',
  vulnerable: 'vulnerable vulnerability vulnerableflag seniorcitizen adultomayor',
  onBudget: 'onbudget budget budgetplan budgetbilling',
  hasMobile: 'hasmobile mobile mobilenumber mobilephone mobileno cellphone celular telefonomovil',
  hasEmail:
    'hasemail email emailaddress correo correoelectronico paperlessbilling facturacionsinpapel',
  postponeUntilDate: 'postponeuntil postponeuntildate postponecreditreviewuntil holduntil',
  lastReviewDate: 'lastreview lastreviewdate lastcreditreview lastcreditreviewdate',
  nextBillDate: 'nextbill nextbilldate nextbillingdate nextinvoicedate',
  customerId:
    'customerid customernumber custid perid personid clientid partnerid mastercustomerid relatedparty0id',
  responsiblePersons: 'responsiblepersons financiallyresponsible personcount',
  notifiedPersons: 'notifiedpersons notifications copies',
  cashOnlyScore: 'cashonlyscore cashonlypoints cashonly',
  sensitiveLoad: 'sensitiveload sensitiveloadflag',
  directDebit:
    'directdebit directdebitflag autopay autopayment automaticpayment lastschrift sepamandat domiciliacion debitoautomatico',
  optOutSms: 'optoutsms nosms smsoptout',
  optOutEmail: 'optoutemail noemail emailoptout',
  optOutCall: 'optoutcall nocall nocalls donotcall calloptout',
  optOutLetter: 'optoutletter noletter noletters letteroptout',
  agreementId: 'agreementid serviceagreement serviceagreementid said contractid',
  agreementType: 'agreementtype satype satypecd serviceagreementtype contracttypecd',
  recurringCharge: 'recurringcharge recurringchargeamount monthlycharge cyclecharge installment',
  agreementOnBudget: 'agreementonbudget sabudget',
  payoffDifference: 'payoffdifference budgetdifference budgetvariance',
  provider: 'provider serviceprovider thirdparty supplier',
  masterAgreementId: 'masteragreement masteragreementid mastersaid mastersa',
  servicePoints: 'servicepoints servicepointcount spcount',
  premiseLifeSupport: 'premiselifesupport',
  premiseSensitiveLoad: 'premisesensitiveload',
  masterMeter: 'mastermeter mastermeterflag',
  remoteDisconnect: 'remotedisconnect remotecontrol smartmeter remoteswitch',
  finalBillDueDate: 'finalbilldue finalbillduedate',
  agreementStartDate:
    'agreementstart agreementstartdate sastart sastartdate servicestart servicestartdate',
  debtClass: 'debtclass debtclasscd debttype clasededeuda',
  service: 'service servicetype servicetypecd servicio serviciodeinternet internetservice sparte',
  agreementStatus: 'agreementstatus sastatus serviceagreementstatus',
  currency:
    'currency currencycode currencycd ccy moneda waers waehrung remainingamountunit amountdueunit accountbalance0amountunit',
};

const SNAPSHOT: Readonly<Record<string, string>> = {
  amount:
    'arrears arrearsamount arrearsamt amountpastdue pastdueamount pastdue overdueamount amountoverdue overdue delinquentamount amountdue amountowed deuda deudavencida importevencido saldovencido montovencido rueckstand amount importe monto betrag accountbalance0amountvalue',
  oldestDueDate:
    'oldestduedate oldestdue arrearsdate arrearsdt duedate duedt due fechavencimiento vencimiento faelligkeit faelligkeitsdatum',
  daysPastDue:
    'dayspastdue dpd daysoverdue overduedays dayslate daysinarrears arrearsdays arrearsage oldestdebtdays diasmora diasvencido diasdeatraso',
  oldestBillDate: 'oldestbilldate billdate oldestinvoicedate invoicedate fechafactura',
  balance:
    'totalbalance balance openbalance outstandingbalance outstanding currentbalance totaldue saldo saldototal',
  notDueAmount:
    'notyetdue notdue current currentcharges currentamount monthlycharges cargosmensuales',
  nextDueDate: 'nextduedate nextdue proximovencimiento',
  disputed: 'disputed dispute indispute disputa',
};

const LEDGER: Readonly<Record<string, string>> = {
  transactionId:
    'transactionid ftid financialtransaction invoicenumber invoiceno invoiceid invoice invno billid billno documentnumber documentno documentid document docno belnr numerofactura factura paymentid rechnungsnummer docid doc',
  kind: 'kind transactiontype transactionkind fttype documenttype doctype blart type tipo',
  postedDate:
    'posteddate postingdate posted invoicedate billdate documentdate docdate transactiondate freezedate freezedt budat bldat fechafactura fechaemision fecha rechnungsdatum date',
  dueDate:
    'duedate netduedate duedt due fechavencimiento paymentduedate vencimiento faelligkeit faelligkeitsdatum faedn',
  arrearsDate: 'arrearsdate arrearsdt',
  amount:
    'amount invoiceamount billamount transactionamount totalamount amt curamt currentamount dmbtr importe monto betrag rechnungsbetrag total remainingamountvalue amountduevalue',
  settledDate: 'settleddate paiddate datepaid paymentdate cleareddate clearingdate augdt fechapago',
  settledAmount: 'settledamount paidamount amountpaid importepagado',
  settlesId: 'settlesid settles appliesto appliedto paysinvoice invoicepaid referenceinvoice',
  disputed: 'disputed dispute indispute disputa',
};

const OF_SHAPE: Readonly<Record<InputShape, Readonly<Record<string, string>>>> = {
  snapshot: { ...COMMON, ...SNAPSHOT },
  ledger: { ...COMMON, ...LEDGER },
  panel: COMMON,
};

/** A column name as it is compared: no accents, capitals, spaces or signs. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}

/** The names under which a target of a shape usually comes, likeliest first. */
export function columnSynonyms(shape: InputShape, target: string): readonly string[] {
  return OF_SHAPE[shape][target]?.split(' ') ?? [];
}
