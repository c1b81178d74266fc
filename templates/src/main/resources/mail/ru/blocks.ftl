<#-- Куски, из которых собираются письма (практика B.7). Пробелы обычные: неразрывные поставит набор. -->
<#macro failure>сервис «${component}» ${impactVerb}<#if !generic>: ${symptomPresent}</#if></#macro>
<#macro next><#if nextOnPage>Дальше новости — на странице статуса; письмом напишем, когда что-то изменится. Ближайшая запись там — не позднее ${nextUpdateAt}.<#else>Следующее сообщение — не позднее ${nextUpdateAt}, даже если новостей не будет.</#if></#macro>
<#macro toDo><#if workaround??>Пока можно так: ${workaround}.<#elseif customerAction??>Вам нужно ${customerAction}.<#else>От вас ничего не требуется.</#if></#macro>
<#macro safety><#if dataSafety == "safe">Ваши данные целы.<#elseif dataSafety == "unknown">Целы ли данные, ещё проверяем.<#else>Потеряно: ${lost}.</#if></#macro>
<#macro changes><#if done??>уже ${done}</#if><#if done?? && planned??>; </#if><#if planned??>не позднее ${dueDay} ${planned}</#if></#macro>
<#macro couldNot><#if lostAction??>${lostAction}<#elseif effect == "down">пользоваться сервисом «${component}»<#else>нормально пользоваться сервисом «${component}»</#if></#macro>
<#macro reply><#if replyBy == "letter">ответьте на это письмо<#elseif replyBy == "here">ответьте здесь<#elseif replyBy == "contact">напишите нам (${contactUrl})<#else>напишите нам</#if></#macro>
<#macro because><#if why == "uses_component">вы пользуетесь сервисом «${component}»<#elseif why == "subscribed">вы подписались на новости о сервисе «${component}»<#elseif why == "wrote_to_us">вы писали нам об этом сбое<#elseif why == "named_by_company">ваша компания указала этот адрес для таких сообщений<#else>вы контактное лицо по договору</#if></#macro>
<#macro stageSentence><#if stageNow == "investigating">разбираемся, причина пока неизвестна<#elseif stageNow == "identified">причина уже известна<#if action??>, ${action}</#if><#elseif stageNow == "monitoring">сервис восстанавливается, мы наблюдаем<#else>сервис снова работает как обычно</#if></#macro>
<#macro symptomNow><#if stageNow == "investigating" || stageNow == "identified">${symptomPresent}<#else>${symptomPast}</#if></#macro>
<#macro contract><#if benefit??>По условиям SLA<#if benefitClause??>, п. ${benefitClause},</#if> ${benefit}. Начислим ${benefitOn}, обращаться не нужно.</#if></#macro>
<#macro goodwill><#if grant??>В знак извинения, сверх договора, ${grant}. Сделаем это ${grantOn}, обращаться не нужно.</#if></#macro>
<#macro counted><#if benefitCalc??>Как посчитали: ${benefitCalc}.<#elseif grantCalc??>Как посчитали: ${grantCalc}.</#if></#macro>
<#macro rights>Это не ограничивает ваших прав по договору и закону. Не согласны с расчётом — <@reply/>.</#macro>
