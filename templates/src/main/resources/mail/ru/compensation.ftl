<#include "blocks.ftl">
<@stage>Компенсация</@stage>
<@p><@hello>Здравствуйте!</@hello> Сбой сервиса «${component}» был ${period}<@personal>; для вас он длился ${downtime.acc}</@personal>. Извините: в это время вы не могли <@couldNot/>.</@p>
<@p><@personal><@contract/></@personal></@p>
<@p><@personal><@goodwill/></@personal></@p>
<@p><@personal><@counted/></@personal></@p>
<@p><@rights/></@p>
