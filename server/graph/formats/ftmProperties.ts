/**
 * The properties that each schema of FollowTheMoney (4.11) has of its own, but for those that hold ids of entities, which
 * ftmSchemata.ts has. Pure.
 */
export const PROPERTIES: Record<string, string> = {
  Address: `
    full remarks postOfficeBox street street2 city postalCode region state latitude longitude osmId
    googlePlaceId`,
  Airplane: 'serialNumber icaoCode manufacturer',
  Analyzable: `
    detectedLanguage detectedCountry namesMentioned peopleMentioned companiesMentioned ibanMentioned
    ipMentioned locationMentioned phoneMentioned emailMentioned`,
  Associate: 'relationship',
  Audio: 'duration samplingRate',
  BankAccount: `
    bankName accountNumber iban bic accountType openingDate closingDate balance balanceDate maxBalance
    maxBalanceDate bankAddress`,
  Call: 'callerNumber receiverNumber duration',
  CallForTenders: `
    callId title authorityReferenceId publicationDate evaluationMechanism procurementType directive
    procedure involvesOutcome cpvCode reverseAuctionsIncluded nutsCode relationToThreshold
    paymentOptions submissionDeadline clarificationDeadline awardedInLots numberOfLots lotsNames
    tendersForLots maximumNumberOfLots euFunding multipleTenders tedUrl fallsUnderGPPScope
    certificationCheck awardingDate contractNoticeDate awardNoticeDate`,
  Company: `
    capital voenCode coatoCode irsCode ipoCode cikCode jibCode mbsCode caemCode kppCode okopfCode
    fnsCode fssCode bikCode pfrNumber oksmCode isinCode ticker ricCode`,
  Contract: `
    title type contractDate procedureNumber procedure noticeId numberAwards status method criteria
    classification cancelled language`,
  ContractAward: 'lotNumber documentNumber documentType decisionReason cpvCode nutsCode amended',
  Control: 'controlType legalBasis',
  CourtCase: 'category type status caseNumber court fileDate closeDate',
  CryptoWallet: `
    publicKey cryptoAddress privateKey accountId creationDate currencySymbol blockchain managingExchange
    balance balanceDate custodyType`,
  Directorship: 'secretary',
  Document: `
    ancestors contentHash title author generator crawler fileSize fileName extension encoding bodyText messageId
    mimeType language translatedLanguage translatedText date authoredAt publishedAt processingStatus
    processingError processingAgent processedAt`,
  EconomicActivity: `
    ccdNumber ccdValue directionOfTransportation customsProcedure vedCode vedCodeDescription
    goodsDescription invoiceAmount customsAmount dollarExchRate tradingCountry departureCountry
    destinationCountry originCountry`,
  Email: 'subject threadTopic sender from to cc bcc inReplyTo headers',
  Event: 'location important',
  Family: 'relationship',
  HyperText: 'bodyHtml',
  Identification: 'type country number authority',
  Image: 'credit',
  Interest: 'role status',
  Interval: `
    startDate endDate date summary description recordId sourceUrl publisher publisherUrl alephUrl
    namesMentioned indexText modifiedAt retrievedAt`,
  LegalEntity: `
    abbreviation email phone website legalForm incorporationDate dissolutionDate taxStatus status sector
    classification registrationNumber idNumber taxNumber licenseNumber vatCode jurisdiction mainCountry
    opencorporatesUrl bvdId sayariId brightQueryId brightQueryOrgId uscCode icijId okpoCode innCode
    ogrnCode okvedCode leiCode dunsCode uniqueEntityId npiCode swiftBic`,
  License: 'area commodities reviewDate',
  Mention: 'name detectedSchema contextCountry contextPhone contextEmail',
  Message: 'subject threadTopic inReplyTo metadata',
  Occupancy: 'declarationDate electionDate periodStart periodEnd constituency politicalGroup status',
  Organization: 'cageCode permId imoNumber giiNumber',
  Ownership: 'percentage sharesCount sharesValue sharesCurrency sharesType legalBasis ownershipType',
  Page: 'index bodyText detectedLanguage translatedText translatedTextLanguage indexText',
  Pages: 'pdfHash',
  Passport: 'passportNumber surname givenName birthDate birthPlace gender personalNumber',
  Payment: 'sequenceNumber transactionNumber purpose programme',
  Person: `
    title firstName secondName middleName fatherName motherName lastName nameSuffix birthDate birthPlace
    birthCountry deathDate position biography nationality citizenship passportNumber
    socialSecurityNumber gender ethnicity height weight eyeColor hairColor appearance religion political
    profession education spokenLanguage`,
  Position: 'inceptionDate dissolutionDate subnationalArea numberOfSeats',
  Project: 'projectId status phase goal',
  RealEstate: `
    latitude longitude censusBlock cadastralCode area registrationNumber titleNumber tenure encumbrance
    propertyType landType createDate`,
  Risk: 'authority program programId programUrl topics status duration reason country listingDate',
  Sanction: `
    authority authorityId unscId program programId programUrl provisions status duration reason country
    listingDate`,
  Security: 'isin registrationNumber ticker figiCode issueDate maturityDate type classification collateral',
  Similar: 'confidenceScore criteria matcher',
  Table: 'columns rowCount csvHash',
  TaxRoll: 'country surname givenName birthDate income taxPaid wealth',
  Territory: 'level territoryCode fipsCode zipCode nutsCode',
  Thing: `
    name alias previousName weakAlias country summary notes description sourceUrl publisher publisherUrl
    alephUrl wikipediaUrl wikidataId keywords topics address program programId indexText createdAt
    modifiedAt retrievedAt`,
  UserAccount: 'service email phone username password ipAddress',
  Value: 'amount currency amountUsd amountEur',
  Vehicle: 'registrationNumber type model buildDate registrationDate deregistrationDate',
  Vessel: `
    imoNumber crsNumber flag registrationPort navigationArea tonnage grossRegisteredTonnage
    deadweightTonnage nameChangeDate callSign pastFlags pastTypes mmsi`,
  Video: 'duration',
};
