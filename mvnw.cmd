@echo off
rem The one build entrance on Windows: finds a JDK 25 or newer, finds or fetches Maven, and runs it.
rem The embedded database of the default run has no Windows binaries: give VESTNIK_DATABASE_URL there.
setlocal enabledelayedexpansion
set "NEEDED_JAVA=25"
set "BASE=%~dp0"
set "BASE=%BASE:~0,-1%"

set "FOUND="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined FOUND for /f "delims=" %%J in ('where javac 2^>nul') do if not defined FOUND call :consider "%%~dpJ.."
for %%P in ("%USERPROFILE%\.jdks" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto") do (
  if not defined FOUND if exist "%%~P" for /d %%D in ("%%~P\*") do if not defined FOUND call :consider "%%~D"
)
if not defined FOUND (
  echo mvnw: no JDK %NEEDED_JAVA% or newer was found: install one ^(for example Temurin^) or set JAVA_HOME to it. 1>&2
  exit /b 1
)
set "JAVA_HOME=%FOUND%"

for /f "usebackq eol=# tokens=1,* delims==" %%K in ("%BASE%\.mvn\wrapper\maven-wrapper.properties") do set "%%K=%%L"
rem the last part of the address, without its ending
for %%U in ("%distributionUrl:/=" "%") do set "NAME=%%~U"
set "NAME=%NAME:-bin.zip=%"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "DISTS=%MAVEN_USER_HOME%\wrapper\dists\%NAME%"

set "MAVEN="
call :kept
if not defined MAVEN call :fetch
if not defined MAVEN call :kept
if not defined MAVEN (
  where mvn >nul 2>&1
  if errorlevel 1 (
    echo mvnw: Maven could not be fetched from %distributionUrl% and no mvn is installed. 1>&2
    exit /b 1
  )
  echo mvnw: %distributionUrl% cannot be reached, using the installed Maven. 1>&2
  set "MAVEN=mvn"
)

set "MAVEN_PROJECTBASEDIR=%BASE%"
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
call "%MAVEN%" %*
exit /b %ERRORLEVEL%

rem Takes the JDK in %1 when it is new enough.
:consider
if not exist "%~1\bin\javac.exe" exit /b 0
set "VERSION="
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=1,2 delims==" %%K in ("%~1\release") do if "%%K"=="JAVA_VERSION" set "VERSION=%%~L"
if not defined VERSION exit /b 0
for /f "delims=.-+" %%V in ("%VERSION%") do set "VERSION=%%V"
if %VERSION% GEQ %NEEDED_JAVA% set "FOUND=%~f1"
exit /b 0

:kept
for /d %%D in ("%DISTS%\*") do if exist "%%~D\bin\mvn.cmd" set "MAVEN=%%~D\bin\mvn.cmd"
exit /b 0

rem Downloads, checks and unpacks; a wrong checksum leaves nothing behind.
:fetch
powershell -NoProfile -Command "$ErrorActionPreference='Stop'; $ProgressPreference='SilentlyContinue'; try { $t=Join-Path $env:DISTS ('unpacking.'+[guid]::NewGuid()); New-Item -ItemType Directory $t | Out-Null; $z=Join-Path $t 'maven.zip'; Invoke-WebRequest -UseBasicParsing -TimeoutSec 60 $env:distributionUrl -OutFile $z; if ((Get-FileHash $z -Algorithm SHA256).Hash -ne $env:distributionSha256Sum) { throw 'the Maven just fetched does not have the checksum written in maven-wrapper.properties' }; Expand-Archive $z $t; Move-Item (Get-ChildItem $t -Directory)[0].FullName (Join-Path $env:DISTS 'vestnik') } catch { [Console]::Error.WriteLine('mvnw: ' + $_.Exception.Message) } finally { if ($t) { Remove-Item -Recurse -Force $t -ErrorAction SilentlyContinue } }"
exit /b 0
